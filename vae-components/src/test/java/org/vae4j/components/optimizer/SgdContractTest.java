package org.vae4j.components.optimizer;

import org.vae4j.testkit.OptimizerContract;

final class SgdContractTest extends OptimizerContract {
  SgdContractTest() {
    super(new SgdFactory(), new SgdConfig(0.05, 0, false));
  }
}
