package org.vae4j.tensorflow;

import org.vae4j.backend.Backend;
import org.vae4j.backend.BackendFactory;
import org.vae4j.backend.BackendOptions;
import org.vae4j.backend.Usability;

/** Offers the backend {@code tensorflow}; touches TensorFlow only to open it. */
public final class TensorFlowBackendFactory implements BackendFactory {
  static final String NAME = "tensorflow";
  private static final int RANK = 50;

  /** For {@link java.util.ServiceLoader}. */
  public TensorFlowBackendFactory() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String summary() {
    return "Programs as graphs of TensorFlow, on the kernels and threads of its native library.";
  }

  /** Lower than the native backend, which needs no library. */
  @Override
  public int rank() {
    return RANK;
  }

  @Override
  public Usability usability() {
    return NativeLibrary.ofThisMachine().usability();
  }

  /**
   * Opens it; the first time on a machine the native library is unpacked, which takes seconds.
   *
   * @throws org.vae4j.backend.UnusableException when TensorFlow is missing or cannot be loaded
   */
  @Override
  public Backend open(BackendOptions options) {
    return NativeLibrary.ofThisMachine()
        .use("backend '" + NAME + "'", () -> new TensorFlowBackend(options.threads()));
  }
}
