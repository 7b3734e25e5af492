package org.vae4j.components.posterior;

import org.vae4j.spi.LatentSpace;
import org.vae4j.testkit.PosteriorFamilyContract;

final class GumbelSoftmaxContractTest extends PosteriorFamilyContract {
  GumbelSoftmaxContractTest() {
    super(new GumbelSoftmaxFactory(), new GumbelSoftmaxConfig(0.5, 0, 0.5));
  }

  @Override
  protected LatentSpace space() {
    return LatentSpace.SIMPLEX;
  }

  /** The odds have a logistic density of scale 1 / 0.5, and centres within a few units. */
  @Override
  protected double extent() {
    return 25;
  }

  /** The moments are those of temperature 0: at 0.5, draws vary by up to 40 % less. */
  @Override
  protected double momentError() {
    return 0.7;
  }
}
