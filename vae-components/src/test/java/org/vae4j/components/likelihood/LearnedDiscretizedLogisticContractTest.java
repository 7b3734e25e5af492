package org.vae4j.components.likelihood;

import org.vae4j.testkit.LikelihoodContract;

final class LearnedDiscretizedLogisticContractTest extends LikelihoodContract {
  LearnedDiscretizedLogisticContractTest() {
    super(
        new DiscretizedLogisticFactory(),
        new DiscretizedLogisticConfig(20, LogisticScaleSource.LEARNED, 0.2, -8, 8),
        LevelQuadrature.of(20));
  }
}
