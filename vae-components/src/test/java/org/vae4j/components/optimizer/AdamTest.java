package org.vae4j.components.optimizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.vae4j.random.RandomStream;
import org.vae4j.spi.Optimizer;
import org.vae4j.testkit.OptimizerRun;
import org.vae4j.testkit.TestContext;

final class AdamTest {
  private static final double RATE = 0.01;
  private static final double BETA1 = 0.9;
  private static final double BETA2 = 0.999;
  private static final double EPSILON = 1e-4;

  @Test
  void agreesWithTheFormulaInDoublePrecision() {
    RandomStream random = RandomStream.of(1, "gradients");
    double theta = 1;
    double m = 0;
    double v = 0;
    try (OptimizerRun run = OptimizerRun.of(adam(BETA1), 1)) {
      for (int t = 1; t <= 50; t++) {
        float g = (float) random.nextGaussian();
        run.step(new float[] {g}, (float) RATE);
        m = BETA1 * m + (1 - BETA1) * g;
        v = BETA2 * v + (1 - BETA2) * g * g;
        double mHat = m / (1 - Math.pow(BETA1, t));
        double vHat = v / (1 - Math.pow(BETA2, t));
        theta -= RATE * mHat / (Math.sqrt(vHat) + EPSILON);
        assertEquals(theta, run.parameter()[0], 1e-5, "step " + t);
      }
    }
  }

  @Test
  void theFirstStepIsTheRate() {
    try (OptimizerRun run = OptimizerRun.of(adam(0), 0, 0)) {
      run.step(new float[] {5, -0.5f}, (float) RATE);
      float[] expected = {(float) (-RATE * 5 / (5 + EPSILON)), (float) (RATE * 0.5 / 0.5001)};
      assertArrayEquals(expected, run.parameter(), 1e-7f);
    }
  }

  @Test
  void momentsAreFlushedBeforeTheyBecomeDenormal() {
    try (OptimizerRun run = OptimizerRun.of(adam(BETA1), 0)) {
      run.step(new float[] {1e-28f}, (float) RATE);
      assertEquals(1e-29f, run.slot("first-moment")[0], 1e-34f);
      assertEquals(0, run.slot("second-moment")[0], "1e-59");
      for (int i = 0; i < 30; i++) {
        run.step(new float[] {0}, (float) RATE);
      }
      assertEquals(0, run.slot("first-moment")[0], "1e-29 · 0.9³⁰ = 4e-31");
    }
  }

  /** Set to zero like small moments, it would never be seen. */
  @Test
  void aGradientThatIsNoNumberShows() {
    try (OptimizerRun run = OptimizerRun.of(adam(BETA1), 1)) {
      run.step(new float[] {Float.NaN}, (float) RATE);
      assertEquals(Float.NaN, run.parameter()[0]);
    }
  }

  private static Optimizer adam(double beta1) {
    return new AdamFactory()
        .create(new AdamConfig(RATE, beta1, BETA2, EPSILON), TestContext.eager());
  }
}
