package org.vae4j.components.likelihood;

import org.vae4j.testkit.LikelihoodContract;
import org.vae4j.testkit.Quadrature;

final class OptimalGaussianContractTest extends LikelihoodContract {
  OptimalGaussianContractTest() {
    super(
        new GaussianFactory(),
        new GaussianConfig(ScaleSource.OPTIMAL, 0.7, -10, 10),
        Quadrature.interval(-60, 60, 4000));
  }
}
