package org.vae4j.components.estimator;

import org.vae4j.components.schedule.ConstantKlScheduleFactory;
import org.vae4j.plugin.Choice;
import org.vae4j.plugin.NoOptions;
import org.vae4j.testkit.EstimatorContract;

final class StlContractTest extends EstimatorContract {
  StlContractTest() {
    super(
        new StlFactory(),
        new StlConfig(
            StlBound.ELBO, 2, 1, Choice.of(new ConstantKlScheduleFactory(), new NoOptions())));
  }
}
