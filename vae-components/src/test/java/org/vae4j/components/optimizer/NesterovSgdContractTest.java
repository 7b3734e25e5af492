package org.vae4j.components.optimizer;

import org.vae4j.testkit.OptimizerContract;

final class NesterovSgdContractTest extends OptimizerContract {
  NesterovSgdContractTest() {
    super(new SgdFactory(), new SgdConfig(0.05, 0.9, true));
  }
}
