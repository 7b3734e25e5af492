package org.vae4j.tensorflow;

import org.vae4j.backend.Backend;
import org.vae4j.backend.BackendFactory;
import org.vae4j.backend.BackendOptions;
import org.vae4j.backend.UnusableBackendException;
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
    return NativeLibrary.ofThisMachine(TensorFlowBackendFactory.class.getClassLoader()).usability();
  }

  /**
   * Opens it; the first time on a machine the native library is unpacked, which takes seconds.
   *
   * @throws UnusableBackendException when TensorFlow is missing or cannot be loaded
   */
  @Override
  public Backend open(BackendOptions options) {
    Usability usability = usability();
    if (!usability.usable()) {
      throw new UnusableBackendException(NAME, usability);
    }
    try {
      return new TensorFlowBackend(options.threads());
    } catch (LinkageError e) {
      throw new UnusableBackendException(NAME, broken(e), e);
    }
  }

  private static Usability broken(LinkageError error) {
    return Usability.no(
        "its native library cannot be loaded: " + error.getMessage(),
        "Delete the unpacked copy, the folders named tensorflow-core-native in ~/.javacpp/cache, and"
            + " try again, or use another backend.");
  }
}
