package org.vae4j.tensorflow;

import org.junit.jupiter.api.condition.EnabledIf;
import org.vae4j.backend.BackendFactory;
import org.vae4j.testkit.backend.BackendContract;

/**
 * The contract in one process, whose first backend decides on the number of threads for all: that
 * runs repeat bit for bit is shown for one number here, for others in {@link ThreadsTest}.
 */
@EnabledIf("org.vae4j.tensorflow.NativeLibrary#existsForThisMachine")
final class TensorFlowBackendTest extends BackendContract {
  @Override
  protected BackendFactory factory() {
    return new TensorFlowBackendFactory();
  }
}
