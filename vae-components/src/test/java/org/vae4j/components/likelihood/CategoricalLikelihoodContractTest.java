package org.vae4j.components.likelihood;

import org.vae4j.testkit.LikelihoodContract;
import org.vae4j.testkit.Quadrature;

final class CategoricalLikelihoodContractTest extends LikelihoodContract {
  CategoricalLikelihoodContractTest() {
    super(
        new CategoricalLikelihoodFactory(),
        new CategoricalLikelihoodConfig(4),
        Quadrature.counts(3));
  }
}
