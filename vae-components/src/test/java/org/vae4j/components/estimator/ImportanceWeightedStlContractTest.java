package org.vae4j.components.estimator;

import org.vae4j.components.schedule.ConstantKlScheduleFactory;
import org.vae4j.plugin.Choice;
import org.vae4j.plugin.NoOptions;
import org.vae4j.testkit.EstimatorContract;

final class ImportanceWeightedStlContractTest extends EstimatorContract {
  ImportanceWeightedStlContractTest() {
    super(
        new StlFactory(),
        new StlConfig(
            StlBound.IWAE, 5, 1, Choice.of(new ConstantKlScheduleFactory(), new NoOptions())));
  }

  @Override
  protected boolean unbiasedForInference() {
    return false;
  }
}
