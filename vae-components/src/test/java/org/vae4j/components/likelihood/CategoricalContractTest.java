package org.vae4j.components.likelihood;

import org.vae4j.testkit.LikelihoodContract;
import org.vae4j.testkit.Quadrature;

final class CategoricalContractTest extends LikelihoodContract {
  CategoricalContractTest() {
    super(new CategoricalFactory(), new CategoricalConfig(4), Quadrature.counts(3));
  }
}
