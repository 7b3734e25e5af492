package org.vae4j.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TrainingStepTest {
  /** Forward, gradients of weights, gradients of inputs save the first: the pixels have none. */
  @Test
  void productsAreCountedFromTheProgram() {
    NetworkSpec network = new NetworkSpec(4, 16, 2, 1);
    long first = 2L * 4 * 784 * 16;
    long middle = 2L * 4 * 16 * (2 + 2 + 2);
    long last = 2L * 4 * 16 * 784;
    try (TrainingStep step = TrainingStep.of(network, "native", 1)) {
      assertEquals(2 * first + 3 * middle + 3 * last, step.productFlops());
    }
  }

  @Test
  void stepsTrain() {
    try (TrainingStep step = TrainingStep.of(new NetworkSpec(4, 16, 2, 5), "native", 1)) {
      step.run();
      double before = step.bound();
      for (int i = 0; i < 20; i++) {
        step.run();
      }
      assertTrue(step.bound() > before, before + " then " + step.bound());
    }
  }
}
