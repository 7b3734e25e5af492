package org.vae4j.components.likelihood;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vae4j.graph.Eager.tensor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vae4j.spi.Likelihood;
import org.vae4j.spi.Observation;
import org.vae4j.spi.Phase;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;
import org.vae4j.testkit.GradientChecker;
import org.vae4j.testkit.TestContext;
import org.vae4j.testkit.TestData;

final class DiscretizedLogisticTest {
  private static final int LEVELS = 256;
  private static final double HALF = 0.5 / (LEVELS - 1);

  @ParameterizedTest
  @CsvSource({"0.5, 0.1", "0.2, 0.05", "0, 0.5", "1.3, 0.2", "-0.4, 1", "0.31, 30"})
  void isTheDifferenceOfTwoLogistics(double location, double scale) {
    for (int level = 0; level < LEVELS; level += 15) {
      double x = (double) level / (LEVELS - 1);
      double below = level == 0 ? 0 : logistic((x - HALF - location) / scale);
      double above = level == LEVELS - 1 ? 1 : logistic((x + HALF - location) / scale);
      // 1e-5: log s is a float32 constant, and the difference loses digits in the tails
      assertEquals(Math.log(above - below), logProb(scale, x, location), 1e-5, "level " + level);
    }
  }

  /** Where both logistics are 1 in any floating-point format, or 0. */
  @ParameterizedTest
  @CsvSource({"-50, 0.01", "-3, 0.001", "60, 0.01"})
  void tinyMassesAreExact(double location, double scale) {
    double x = 102.0 / (LEVELS - 1);
    double distance = Math.abs(x - location) - HALF;
    double expected = -distance / scale + Math.log(-Math.expm1(-2 * HALF / scale));
    // 1e-6 of it: the float32 of log s
    assertEquals(expected, logProb(scale, x, location), 1e-6 * -expected);
  }

  @ParameterizedTest
  @CsvSource({"0.5, 0.1", "0.0, 0.001", "0.5019, 0.0005", "-2, 3", "1, 0.02"})
  void massesOfAllLevelsAddUpToOne(double location, double scale) {
    double total = 0;
    for (int level = 0; level < LEVELS; level++) {
      total += Math.exp(logProb(scale, (double) level / (LEVELS - 1), location));
    }
    assertEquals(1, total, 1e-9); // of 256 roundings of float64
  }

  @ParameterizedTest
  @CsvSource({"0.5, 0.1", "0.002, 0.05", "0.5, 2", "0.3, 2", "-1, 0.1", "0.4, 0.0005"})
  void modeIsTheLevelOfTheLargestMass(double location, double scale) {
    double most = Double.NEGATIVE_INFINITY;
    for (int level = 0; level < LEVELS; level++) {
      most = Math.max(most, logProb(scale, (double) level / (LEVELS - 1), location));
    }
    double mode = likelihood(scale).mode(tensor(Shape.of(1, 1), location)).value();
    assertEquals(most, logProb(scale, mode, location), 1e-9);
  }

  @ParameterizedTest
  @CsvSource({"0.5, 0.1", "0.1, 0.5", "-1, 0.7", "0.4, 0.0005", "2, 0.001"})
  void meanIsWithinHalfALevel(double location, double scale) {
    double expected = 0;
    for (int level = 0; level < LEVELS; level++) {
      double x = (double) level / (LEVELS - 1);
      expected += x * Math.exp(logProb(scale, x, location));
    }
    double mean = likelihood(scale).mean(tensor(Shape.of(1, 1), location)).value();
    assertEquals(expected, mean, HALF);
  }

  @Test
  void gradientsOfExtremeParametersAgreeWithDifferences() {
    new GradientChecker(
            graph -> {
              TestContext context =
                  TestContext.graph(graph, "component", Phase.TRAINING).event(Shape.of(4));
              Likelihood likelihood =
                  new DiscretizedLogisticFactory()
                      .create(config(LogisticScaleSource.PREDICTED, 0.1), context);
              Tensor x = graph.constant(Shape.of(1, 4), 0, 1, 0.4f, 0.4f);
              return likelihood.logProb(
                  Observation.of(x), graph.input("parameters", Shape.of(1, 8)));
            })
        .at("parameters", 3, -4, 0.401, -9, -6, 2, -6.5, -3)
        .check();
  }

  @Test
  void startsAtTheMeanWithTheConfiguredWidth() {
    Likelihood likelihood =
        new DiscretizedLogisticFactory()
            .create(
                config(LogisticScaleSource.PREDICTED, 0.25),
                TestContext.eager().event(Shape.of(2)));
    float width = (float) Math.log(0.25);
    assertArrayEquals(
        new float[] {0.5f, 0.25f, width, width},
        likelihood.initialParameters(TestData.of(2, 0, 0, 1, 0.5f)),
        1e-6f);
  }

  @Test
  void refusesOptionsThatMakeNoSense() {
    assertRefused("levels must be", () -> config(1, LogisticScaleSource.SHARED, 0.1));
    assertRefused("levels must be", () -> config(65537, LogisticScaleSource.SHARED, 0.1));
    assertRefused("width must be", () -> config(LogisticScaleSource.SHARED, 0));
    assertRefused(
        "min-log-scale must be",
        () -> new DiscretizedLogisticConfig(256, LogisticScaleSource.SHARED, 0.1, 2, 1));
  }

  private static void assertRefused(String start, Runnable creation) {
    String message = assertThrows(IllegalArgumentException.class, creation::run).getMessage();
    assertTrue(message.startsWith(start), message);
  }

  private static DiscretizedLogisticConfig config(LogisticScaleSource scale, double width) {
    return config(LEVELS, scale, width);
  }

  private static DiscretizedLogisticConfig config(
      int levels, LogisticScaleSource scale, double width) {
    return new DiscretizedLogisticConfig(levels, scale, width, -8, 8);
  }

  private static Likelihood likelihood(double scale) {
    return new DiscretizedLogisticFactory()
        .create(config(LogisticScaleSource.FIXED, scale), TestContext.eager().event(Shape.of(1)));
  }

  private static double logProb(double scale, double x, double location) {
    Observation observation = Observation.of(tensor(Shape.of(1, 1), x));
    return likelihood(scale).logProb(observation, tensor(Shape.of(1, 1), location)).value();
  }

  private static double logistic(double t) {
    return 1 / (1 + Math.exp(-t));
  }
}
