package org.vae4j.components.estimator;

import org.vae4j.testkit.EstimatorContract;

final class VimcoContractTest extends EstimatorContract {
  VimcoContractTest() {
    super(new VimcoFactory(), new VimcoConfig(3));
  }

  @Override
  protected boolean takesDiscreteLatents() {
    return true;
  }
}
