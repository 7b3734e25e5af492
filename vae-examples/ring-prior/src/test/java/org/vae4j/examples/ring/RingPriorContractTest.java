package org.vae4j.examples.ring;

import org.vae4j.testkit.LatentPriorContract;

final class RingPriorContractTest extends LatentPriorContract {
  RingPriorContractTest() {
    super(new RingPriorFactory(), new RingPriorConfig(2, 0.25));
  }

  @Override
  protected int[] latentSizes() {
    return new int[] {2};
  }
}
