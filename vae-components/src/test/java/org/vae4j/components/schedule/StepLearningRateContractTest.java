package org.vae4j.components.schedule;

import java.util.List;
import org.vae4j.testkit.LearningRateScheduleContract;

final class StepLearningRateContractTest extends LearningRateScheduleContract {
  StepLearningRateContractTest() {
    super(new StepLearningRateFactory(), new StepLearningRateConfig(List.of(2.0, 5.0), 0.1));
  }
}
