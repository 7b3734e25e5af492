package org.vae4j.components.estimator;

import org.vae4j.testkit.EstimatorContract;

final class SmallestVimcoContractTest extends EstimatorContract {
  SmallestVimcoContractTest() {
    super(new VimcoFactory(), new VimcoConfig(2));
  }

  @Override
  protected boolean takesDiscreteLatents() {
    return true;
  }
}
