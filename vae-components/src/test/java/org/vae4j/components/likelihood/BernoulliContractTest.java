package org.vae4j.components.likelihood;

import org.vae4j.plugin.NoOptions;
import org.vae4j.testkit.LikelihoodContract;
import org.vae4j.testkit.Quadrature;

final class BernoulliContractTest extends LikelihoodContract {
  BernoulliContractTest() {
    super(new BernoulliFactory(), new NoOptions(), Quadrature.values(0, 1));
  }
}
