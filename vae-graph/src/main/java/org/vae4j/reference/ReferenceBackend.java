package org.vae4j.reference;

import java.util.Collection;
import org.vae4j.backend.Backend;
import org.vae4j.backend.Session;
import org.vae4j.graph.ParameterSpec;

/** Opens sessions of the interpreter. */
final class ReferenceBackend implements Backend {
  @Override
  public String name() {
    return ReferenceBackendFactory.NAME;
  }

  @Override
  public String description() {
    return ReferenceBackendFactory.DESCRIPTION;
  }

  @Override
  public Session open(Collection<ParameterSpec> parameters, long seed) {
    return new ReferenceSession(parameters, seed);
  }

  @Override
  public void close() {
    // holds nothing
  }
}
