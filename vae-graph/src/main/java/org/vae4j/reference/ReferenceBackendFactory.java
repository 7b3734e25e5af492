package org.vae4j.reference;

import org.vae4j.backend.Backend;
import org.vae4j.backend.BackendFactory;
import org.vae4j.backend.BackendOptions;
import org.vae4j.backend.Usability;

/** The backend that is always there. */
public final class ReferenceBackendFactory implements BackendFactory {
  /** The name in specs. */
  public static final String NAME = "reference";

  static final String DESCRIPTION = "float64 interpreter, 1 thread";

  /** For {@link java.util.ServiceLoader}. */
  public ReferenceBackendFactory() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String summary() {
    return "Computes node by node in float64; slow, and the measure of every other backend.";
  }

  /** Lower than any backend made for training. */
  @Override
  public int rank() {
    return 0;
  }

  @Override
  public Usability usability() {
    return Usability.yes(DESCRIPTION);
  }

  /** Opens it; it computes on the calling thread, whatever the options say. */
  @Override
  public Backend open(BackendOptions options) {
    return new ReferenceBackend();
  }
}
