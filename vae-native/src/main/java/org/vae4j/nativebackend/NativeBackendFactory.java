package org.vae4j.nativebackend;

import org.vae4j.backend.Backend;
import org.vae4j.backend.BackendFactory;
import org.vae4j.backend.BackendOptions;
import org.vae4j.backend.Usability;
import org.vae4j.nativebackend.kernel.ScalarKernels;

/** Offers the backend {@code native}; it runs wherever Java does. */
public final class NativeBackendFactory implements BackendFactory {
  private static final int RANK = 100;

  @Override
  public String name() {
    return NativeBackend.NAME;
  }

  @Override
  public String summary() {
    return "Compiled plans and kernels in pure Java, the same bits on any number of threads.";
  }

  @Override
  public int rank() {
    return RANK;
  }

  @Override
  public Usability usability() {
    return Usability.yes(new ScalarKernels().description() + " kernels");
  }

  @Override
  public Backend open(BackendOptions options) {
    return new NativeBackend(new ScalarKernels(), options.threads());
  }
}
