package org.vae4j.components.prior;

import org.vae4j.components.posterior.DiagonalGaussianConfig;
import org.vae4j.components.posterior.DiagonalGaussianFactory;
import org.vae4j.spi.PosteriorFamily;
import org.vae4j.testkit.LatentPriorContract;
import org.vae4j.testkit.TestContext;

final class VampPriorContractTest extends LatentPriorContract {
  private static final int EVENT = 4;

  VampPriorContractTest() {
    super(new VampPriorFactory(), new VampPriorConfig(3, PseudoInputStart.EXAMPLES));
  }

  @Override
  protected TestContext context(TestContext plain) {
    PosteriorFamily family =
        new DiagonalGaussianFactory()
            .create(new DiagonalGaussianConfig(-20, 20), plain.features(EVENT));
    return plain.inference(x -> family.posterior(x.x(), x));
  }
}
