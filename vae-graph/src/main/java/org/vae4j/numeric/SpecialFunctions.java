package org.vae4j.numeric;

/**
 * Functions the JDK lacks, in double precision.
 *
 * <p>The gamma family, for x &gt; 0: the recurrences bring the argument to at least 10, where eight
 * terms of the asymptotic series are exact to double precision (Abramowitz and Stegun 6.1.15 and
 * 6.1.41, 6.3.5 and 6.3.18, 6.4.6 and 6.4.12). Absolute error of {@link #lgamma} below 1e-13 for
 * moderate x; relative error of the others about 1e-15, away from digamma's root. NaN below 0.
 */
public final class SpecialFunctions {
  private static final double HALF_LOG_TWO_PI = 0.9189385332046727;
  private static final double ASYMPTOTIC_FROM = 10;

  /** The Bernoulli numbers B(2), B(4), …, B(16). */
  private static final double[] BERNOULLI = {
    1.0 / 6, -1.0 / 30, 1.0 / 42, -1.0 / 30, 5.0 / 66, -691.0 / 2730, 7.0 / 6, -3617.0 / 510
  };

  private SpecialFunctions() {}

  /** 1 / (1 + e^-x). */
  public static double sigmoid(double x) {
    double small = Math.exp(-Math.abs(x));
    return x >= 0 ? 1 / (1 + small) : small / (1 + small);
  }

  /** log(1 + e^x). */
  public static double softplus(double x) {
    return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
  }

  /** log Γ(x). */
  public static double lgamma(double x) {
    if (!(x > 0) || x == Double.POSITIVE_INFINITY) {
      return x < 0 ? Double.NaN : x == 0 ? Double.POSITIVE_INFINITY : x;
    }
    double shifted = x;
    double product = 1;
    for (; shifted < ASYMPTOTIC_FROM; shifted++) {
      product *= shifted;
    }
    double series = 0;
    for (int n = BERNOULLI.length; n >= 1; n--) {
      series = series / (shifted * shifted) + BERNOULLI[n - 1] / (2 * n * (2 * n - 1));
    }
    double stirling = (shifted - 0.5) * Math.log(shifted) - shifted + HALF_LOG_TWO_PI;
    return stirling + series / shifted - Math.log(product);
  }

  /** The derivative of {@link #lgamma}; -∞ at 0. */
  public static double digamma(double x) {
    if (!(x > 0)) {
      return x == 0 ? Double.NEGATIVE_INFINITY : Double.NaN;
    }
    double shifted = x;
    double recurrence = 0;
    for (; shifted < ASYMPTOTIC_FROM; shifted++) {
      recurrence += 1 / shifted;
    }
    double square = shifted * shifted;
    double series = 0;
    for (int n = BERNOULLI.length; n >= 1; n--) {
      series = (series + BERNOULLI[n - 1] / (2 * n)) / square;
    }
    return Math.log(shifted) - 0.5 / shifted - series - recurrence;
  }

  /** The derivative of {@link #digamma}; ∞ at 0. */
  public static double trigamma(double x) {
    if (!(x > 0)) {
      return x == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
    }
    double shifted = x;
    double recurrence = 0;
    for (; shifted < ASYMPTOTIC_FROM; shifted++) {
      recurrence += 1 / (shifted * shifted);
    }
    double square = shifted * shifted;
    double series = 0;
    for (int n = BERNOULLI.length; n >= 1; n--) {
      series = (series + BERNOULLI[n - 1]) / square;
    }
    return recurrence + (1 + series) / shifted + 0.5 / square;
  }
}
