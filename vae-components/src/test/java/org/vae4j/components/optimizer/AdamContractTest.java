package org.vae4j.components.optimizer;

import org.vae4j.testkit.OptimizerContract;

final class AdamContractTest extends OptimizerContract {
  AdamContractTest() {
    super(new AdamFactory(), new AdamConfig(0.05, 0.9, 0.999, 1e-8));
  }
}
