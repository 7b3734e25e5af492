package org.vae4j.components.likelihood;

import org.vae4j.testkit.LikelihoodContract;

final class PredictedDiscretizedLogisticContractTest extends LikelihoodContract {
  PredictedDiscretizedLogisticContractTest() {
    super(
        new DiscretizedLogisticFactory(),
        new DiscretizedLogisticConfig(256, LogisticScaleSource.PREDICTED, 0.2, -8, 8),
        LevelQuadrature.of(256));
  }
}
