package org.vae4j.components.prior;

import org.vae4j.plugin.NoOptions;
import org.vae4j.testkit.LatentPriorContract;

final class StandardNormalContractTest extends LatentPriorContract {
  StandardNormalContractTest() {
    super(new StandardNormalFactory(), new NoOptions());
  }
}
