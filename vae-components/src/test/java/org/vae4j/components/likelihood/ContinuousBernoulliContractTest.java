package org.vae4j.components.likelihood;

import org.vae4j.plugin.NoOptions;
import org.vae4j.testkit.LikelihoodContract;
import org.vae4j.testkit.Quadrature;

final class ContinuousBernoulliContractTest extends LikelihoodContract {
  ContinuousBernoulliContractTest() {
    super(new ContinuousBernoulliFactory(), new NoOptions(), Quadrature.interval(0, 1, 2000));
  }
}
