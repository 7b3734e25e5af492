package org.vae4j.nativebackend;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.vae4j.backend.Backend;
import org.vae4j.backend.Session;
import org.vae4j.graph.ParameterSpec;
import org.vae4j.nativebackend.kernel.KernelSet;
import org.vae4j.nativebackend.plan.PlanSwitch;
import org.vae4j.nativebackend.plan.PlanSwitches;

/** The pure-Java backend: its kernels and its threads. */
final class NativeBackend implements Backend {
  static final String NAME = "native";

  private final KernelSet kernels;
  private final PlanSwitches switches;
  private final Executor executor;

  NativeBackend(NativeOptions options, int threads) {
    this.kernels = options.kernels().load();
    this.switches = options.switches();
    this.executor = new Executor(threads);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String description() {
    int threads = executor.threads();
    return kernels.description()
        + " kernels, "
        + threads
        + (threads == 1 ? " thread" : " threads")
        + Arrays.stream(PlanSwitch.values())
            .filter(part -> !switches.has(part))
            .map(part -> ", no " + part)
            .collect(Collectors.joining());
  }

  @Override
  public Session open(Collection<ParameterSpec> parameters, long seed) {
    return new NativeSession(kernels, switches, executor, parameters, seed);
  }

  @Override
  public void close() {
    executor.close();
  }
}
