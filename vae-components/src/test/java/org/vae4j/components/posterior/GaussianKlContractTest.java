package org.vae4j.components.posterior;

import org.vae4j.components.prior.StandardNormalFactory;
import org.vae4j.plugin.NoOptions;
import org.vae4j.testkit.AnalyticKlContract;

final class GaussianKlContractTest extends AnalyticKlContract {
  GaussianKlContractTest() {
    super(
        GaussianKl.toStandardNormal(),
        new DiagonalGaussianFactory(),
        new DiagonalGaussianConfig(-20, 20),
        new StandardNormalFactory(),
        new NoOptions());
  }
}
