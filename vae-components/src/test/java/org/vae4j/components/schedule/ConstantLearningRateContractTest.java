package org.vae4j.components.schedule;

import org.vae4j.plugin.NoOptions;
import org.vae4j.testkit.LearningRateScheduleContract;

final class ConstantLearningRateContractTest extends LearningRateScheduleContract {
  ConstantLearningRateContractTest() {
    super(new ConstantLearningRateFactory(), new NoOptions());
  }
}
