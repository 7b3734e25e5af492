package org.vae4j.components.estimator;

import org.vae4j.testkit.EstimatorContract;

final class DregContractTest extends EstimatorContract {
  DregContractTest() {
    super(new DregFactory(), new DregConfig(5));
  }
}
