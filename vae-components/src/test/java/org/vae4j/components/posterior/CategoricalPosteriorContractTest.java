package org.vae4j.components.posterior;

import org.vae4j.plugin.NoOptions;
import org.vae4j.spi.LatentSpace;
import org.vae4j.testkit.PosteriorFamilyContract;

final class CategoricalPosteriorContractTest extends PosteriorFamilyContract {
  CategoricalPosteriorContractTest() {
    super(new CategoricalPosteriorFactory(), new NoOptions());
  }

  @Override
  protected LatentSpace space() {
    return LatentSpace.ONE_HOT;
  }
}
