package org.vae4j.components.estimator;

import org.vae4j.testkit.EstimatorContract;

final class IwaeContractTest extends EstimatorContract {
  IwaeContractTest() {
    super(new IwaeFactory(), new IwaeConfig(5));
  }
}
