package org.vae4j.components.prior;

import org.vae4j.testkit.LatentPriorContract;

final class MixtureOfGaussiansContractTest extends LatentPriorContract {
  MixtureOfGaussiansContractTest() {
    super(new MixtureOfGaussiansFactory(), new MixtureOfGaussiansConfig(3, 1.5));
  }
}
