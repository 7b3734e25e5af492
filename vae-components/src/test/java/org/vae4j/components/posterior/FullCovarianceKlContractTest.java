package org.vae4j.components.posterior;

import org.vae4j.components.prior.StandardNormalFactory;
import org.vae4j.plugin.NoOptions;
import org.vae4j.testkit.AnalyticKlContract;

final class FullCovarianceKlContractTest extends AnalyticKlContract {
  FullCovarianceKlContractTest() {
    super(
        GaussianKl.fullToStandardNormal(),
        new FullCovarianceGaussianFactory(),
        new FullCovarianceGaussianConfig(-10, 10),
        new StandardNormalFactory(),
        new NoOptions());
  }
}
