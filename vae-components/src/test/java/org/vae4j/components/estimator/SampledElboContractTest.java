package org.vae4j.components.estimator;

import org.vae4j.components.schedule.ConstantKlScheduleFactory;
import org.vae4j.plugin.Choice;
import org.vae4j.plugin.NoOptions;
import org.vae4j.testkit.EstimatorContract;

final class SampledElboContractTest extends EstimatorContract {
  SampledElboContractTest() {
    super(
        new ElboFactory(),
        new ElboConfig(
            KlMode.MONTE_CARLO, 1, 1, Choice.of(new ConstantKlScheduleFactory(), new NoOptions())));
  }
}
