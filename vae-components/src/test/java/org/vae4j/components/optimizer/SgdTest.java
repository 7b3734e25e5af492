package org.vae4j.components.optimizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.vae4j.testkit.OptimizerRun;
import org.vae4j.testkit.TestContext;

final class SgdTest {
  @Test
  void stepsAgainstTheGradient() {
    requirePath(new SgdConfig(0.5, 0, false), 1 - 0.5, 0.5 - 0.5 * 2);
  }

  @Test
  void momentumKeepsAShareOfTheLastStep() {
    requirePath(new SgdConfig(0.5, 0.8, false), 1 - 0.5, 0.5 - 0.5 * (0.8 + 2));
  }

  @Test
  void nesterovLooksAhead() {
    requirePath(new SgdConfig(0.5, 0.8, true), 1 - 0.5 * 1.8, 0.1 - 0.5 * (2 + 0.8 * (0.8 + 2)));
  }

  /** Starts at 1 and follows the gradients 1 and 2. */
  private static void requirePath(SgdConfig config, double first, double second) {
    try (OptimizerRun run =
        OptimizerRun.of(new SgdFactory().create(config, TestContext.eager()), 1)) {
      run.step(new float[] {1}, (float) config.learningRate());
      assertEquals(first, run.parameter()[0], 1e-6);
      run.step(new float[] {2}, (float) config.learningRate());
      assertEquals(second, run.parameter()[0], 1e-6);
    }
  }

  @Test
  void optionsSayWhatIsWrong() {
    assertEquals(
        "nesterov needs a momentum above 0, received 0",
        assertThrows(IllegalArgumentException.class, () -> new SgdConfig(0.1, 0, true))
            .getMessage());
    assertEquals(
        "learning-rate must be above 0, received 0.0",
        assertThrows(IllegalArgumentException.class, () -> new SgdConfig(0, 0, false))
            .getMessage());
  }
}
