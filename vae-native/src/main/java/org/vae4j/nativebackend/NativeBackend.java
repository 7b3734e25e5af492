package org.vae4j.nativebackend;

import java.util.Collection;
import org.vae4j.backend.Backend;
import org.vae4j.backend.Session;
import org.vae4j.graph.ParameterSpec;
import org.vae4j.nativebackend.kernel.KernelSet;

/** The pure-Java backend: its kernels and its threads. */
final class NativeBackend implements Backend {
  static final String NAME = "native";

  private final KernelSet kernels;
  private final Executor executor;

  NativeBackend(KernelSet kernels, int threads) {
    this.kernels = kernels;
    this.executor = new Executor(threads);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String description() {
    int threads = executor.threads();
    return kernels.description() + " kernels, " + threads + (threads == 1 ? " thread" : " threads");
  }

  @Override
  public Session open(Collection<ParameterSpec> parameters, long seed) {
    return new NativeSession(kernels, executor, parameters, seed);
  }

  @Override
  public void close() {
    executor.close();
  }
}
