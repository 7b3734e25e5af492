package org.vae4j.components.likelihood;

import org.vae4j.testkit.LikelihoodContract;
import org.vae4j.testkit.Quadrature;

final class FixedGaussianContractTest extends LikelihoodContract {
  FixedGaussianContractTest() {
    super(
        new GaussianFactory(),
        new GaussianConfig(ScaleSource.FIXED, 0.7, -10, 10),
        Quadrature.interval(-60, 60, 4000));
  }
}
