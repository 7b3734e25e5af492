package org.vae4j.components.posterior;

import org.vae4j.testkit.PosteriorFamilyContract;

final class DiagonalGaussianContractTest extends PosteriorFamilyContract {
  DiagonalGaussianContractTest() {
    super(new DiagonalGaussianFactory(), new DiagonalGaussianConfig(-20, 20));
  }
}
