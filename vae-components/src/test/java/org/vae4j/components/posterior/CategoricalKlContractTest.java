package org.vae4j.components.posterior;

import org.vae4j.components.prior.CategoricalPriorFactory;
import org.vae4j.plugin.NoOptions;
import org.vae4j.spi.LatentSpace;
import org.vae4j.testkit.AnalyticKlContract;

final class CategoricalKlContractTest extends AnalyticKlContract {
  CategoricalKlContractTest() {
    super(
        CategoricalKl.toUniform(),
        new CategoricalPosteriorFactory(),
        new NoOptions(),
        new CategoricalPriorFactory(),
        new NoOptions());
  }

  @Override
  protected LatentSpace space() {
    return LatentSpace.ONE_HOT;
  }
}
