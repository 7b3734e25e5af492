package org.vae4j.components.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vae4j.testkit.LearningRateScheduleContract;

final class StepLearningRateContractTest extends LearningRateScheduleContract {
  StepLearningRateContractTest() {
    super(new StepLearningRateFactory(), new StepLearningRateConfig(List.of(2.0, 5.0), 0.1));
  }

  @Test
  void fallsAtTheGivenEpochs() {
    assertEquals(1, factorAt(1.99f), 1e-6f);
    assertEquals(0.1f, factorAt(2), 1e-6f);
    assertEquals(0.01f, factorAt(7), 1e-7f);
  }
}
