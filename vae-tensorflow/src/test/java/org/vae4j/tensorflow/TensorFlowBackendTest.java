package org.vae4j.tensorflow;

import org.vae4j.backend.BackendFactory;
import org.vae4j.testkit.backend.BackendContract;

/**
 * The contract in one process, whose first session decides on the number of threads for all: that
 * runs repeat bit for bit is shown for one number, not across numbers of threads.
 */
final class TensorFlowBackendTest extends BackendContract {
  @Override
  protected BackendFactory factory() {
    return new TensorFlowBackendFactory();
  }
}
