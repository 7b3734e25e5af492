package org.vae4j.components.likelihood;

import org.vae4j.testkit.LikelihoodContract;
import org.vae4j.testkit.Quadrature;

final class PredictedGaussianContractTest extends LikelihoodContract {
  PredictedGaussianContractTest() {
    super(
        new GaussianFactory(),
        new GaussianConfig(ScaleSource.PREDICTED, 0.7, -10, 10),
        Quadrature.interval(-60, 60, 4000));
  }
}
