package org.vae4j.components.posterior;

import org.vae4j.plugin.NoOptions;
import org.vae4j.spi.LatentSpace;
import org.vae4j.testkit.PosteriorFamilyContract;

final class CategoricalContractTest extends PosteriorFamilyContract {
  CategoricalContractTest() {
    super(new CategoricalFactory(), new NoOptions());
  }

  @Override
  protected LatentSpace space() {
    return LatentSpace.ONE_HOT;
  }
}
