package org.vae4j.tensorflow;

import org.vae4j.backend.BackendFactory;
import org.vae4j.testkit.BackendContract;

final class TensorFlowBackendTest extends BackendContract {
  @Override
  protected BackendFactory factory() {
    return new TensorFlowBackendFactory();
  }
}
