package org.vae4j.components.posterior;

import org.vae4j.components.prior.CategoricalPriorFactory;
import org.vae4j.plugin.NoOptions;
import org.vae4j.spi.LatentSpace;
import org.vae4j.spi.Posterior;
import org.vae4j.testkit.AnalyticKlContract;

final class RelaxedCategoricalKlContractTest extends AnalyticKlContract {
  RelaxedCategoricalKlContractTest() {
    super(
        CategoricalKl.relaxedToUniform(),
        new GumbelSoftmaxFactory(),
        new GumbelSoftmaxConfig(0.7, 0, 0.5),
        new CategoricalPriorFactory(),
        new NoOptions());
  }

  @Override
  protected LatentSpace space() {
    return LatentSpace.ONE_HOT;
  }

  @Override
  protected Posterior drawn(Posterior q) {
    return ((GumbelSoftmax) q).unrelaxed();
  }
}
