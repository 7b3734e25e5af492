package org.vae4j.components.prior;

import org.vae4j.plugin.NoOptions;
import org.vae4j.spi.LatentSpace;
import org.vae4j.testkit.LatentPriorContract;

final class CategoricalPriorContractTest extends LatentPriorContract {
  CategoricalPriorContractTest() {
    super(new CategoricalPriorFactory(), new NoOptions());
  }

  @Override
  protected LatentSpace space() {
    return LatentSpace.ONE_HOT;
  }
}
