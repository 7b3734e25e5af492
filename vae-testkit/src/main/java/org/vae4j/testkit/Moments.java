package org.vae4j.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.IntToDoubleFunction;

/**
 * Mean and variance of draws, with their standard errors.
 *
 * @param variance of the draws around their mean
 * @param varianceError standard error of the variance, from the draws' fourth moment
 */
public record Moments(int count, double mean, double variance, double varianceError) {
  /** How many standard errors a moment may be off: one in two million. */
  private static final double ERRORS = 5;

  /** Allows for float32 rounding of draws and densities. */
  private static final double ROUNDING = 1e-4;

  /** The moments of numbered draws. */
  public static Moments of(int count, IntToDoubleFunction draw) {
    double mean = mean(count, draw);
    IntToDoubleFunction square =
        i -> (draw.applyAsDouble(i) - mean) * (draw.applyAsDouble(i) - mean);
    double variance = mean(count, square);
    double spread = mean(count, i -> Math.pow(square.applyAsDouble(i) - variance, 2));
    return new Moments(count, mean, variance, Math.sqrt(spread / count));
  }

  private static double mean(int count, IntToDoubleFunction value) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += value.applyAsDouble(i);
    }
    return sum / count;
  }

  double meanError() {
    return Math.sqrt(variance / count);
  }

  /** Fails unless the mean is this number within its standard error. */
  public void requireMean(String what, double expected) {
    requireMean(what, expected, 0);
  }

  /** The same, with an expectation that may be off by some standard deviations. */
  void requireMean(String what, double expected, double deviations) {
    assertEquals(
        expected,
        mean,
        ERRORS * meanError()
            + ROUNDING * (1 + Math.abs(expected))
            + deviations * Math.sqrt(variance),
        () -> what + ": mean of " + count + " draws, seed " + TestGraph.SEED);
  }

  void requireVariance(String what, double expected) {
    requireVariance(what, expected, 0);
  }

  /** The same, with a standard deviation that may be off by so much of the draws'. */
  void requireVariance(String what, double expected, double deviations) {
    assertEquals(
        expected,
        variance,
        ERRORS * varianceError
            + ROUNDING * (1 + expected)
            + deviations * (2 + deviations) * variance,
        () -> what + ": variance of " + count + " draws, seed " + TestGraph.SEED);
  }

  void requireMeanAtMost(String what, double limit) {
    double slack = ERRORS * meanError() + ROUNDING * (1 + Math.abs(limit));
    if (mean > limit + slack) {
      assertEquals(
          limit, mean, slack, () -> what + ": upper limit of a mean, seed " + TestGraph.SEED);
    }
  }
}
