package org.vae4j.testkit.backend;

import org.vae4j.backend.BackendFactory;
import org.vae4j.reference.ReferenceBackendFactory;

class ReferenceBackendTest extends BackendContract {
  @Override
  protected BackendFactory factory() {
    return new ReferenceBackendFactory();
  }
}
