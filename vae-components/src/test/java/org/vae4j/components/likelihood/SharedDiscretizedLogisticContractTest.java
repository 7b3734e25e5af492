package org.vae4j.components.likelihood;

import org.vae4j.testkit.LikelihoodContract;

final class SharedDiscretizedLogisticContractTest extends LikelihoodContract {
  SharedDiscretizedLogisticContractTest() {
    super(
        new DiscretizedLogisticFactory(),
        new DiscretizedLogisticConfig(32, LogisticScaleSource.SHARED, 0.2, -8, 8),
        LevelQuadrature.of(32));
  }
}
