package org.vae4j.components.posterior;

import org.vae4j.testkit.PosteriorFamilyContract;

final class FullCovarianceGaussianContractTest extends PosteriorFamilyContract {
  FullCovarianceGaussianContractTest() {
    super(new FullCovarianceGaussianFactory(), new FullCovarianceGaussianConfig(-2, 1));
  }
}
