package org.vae4j.components.likelihood;

import org.vae4j.testkit.LikelihoodContract;
import org.vae4j.testkit.Quadrature;

final class SharedGaussianContractTest extends LikelihoodContract {
  SharedGaussianContractTest() {
    super(
        new GaussianFactory(),
        new GaussianConfig(ScaleSource.SHARED, 0.7, -10, 10),
        Quadrature.interval(-60, 60, 4000));
  }
}
