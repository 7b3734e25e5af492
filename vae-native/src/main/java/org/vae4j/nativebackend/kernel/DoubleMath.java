package org.vae4j.nativebackend.kernel;

/**
 * What {@link FloatMath} computes in double precision, because float32 would cancel: powers and the
 * family of the gamma function. Made of exactly rounded operations only; accurate to about 1e-14.
 *
 * <p>Gamma family: the recurrence raises the argument to at least {@value #ASYMPTOTIC}, where
 * Stirling's series holds (Abramowitz and Stegun 1964, 6.1.40, 6.3.18, 6.4.12).
 */
final class DoubleMath {
  private static final double ASYMPTOTIC = 9;
  private static final double LN2_HIGH = 6.93147180369123816490e-01;
  private static final double LN2_LOW = 1.90821492927058770002e-10;
  private static final double LOG2_E = 1.44269504088896338700;
  private static final double HALF_LOG_2PI = 0.91893853320467274178;
  private static final double ROUND = 0x1.8p52;
  private static final double BEYOND_FLOAT = 200;

  private DoubleMath() {}

  /** e^x for a result that fits into a float, else 0 or infinite. */
  static double exp(double x) {
    if (Double.isNaN(x)) {
      return x;
    }
    if (Math.abs(x) > BEYOND_FLOAT) {
      return x < 0 ? 0 : Double.POSITIVE_INFINITY;
    }
    double whole = x * LOG2_E + ROUND - ROUND;
    double r = x - whole * LN2_HIGH - whole * LN2_LOW;
    double p = 1.0;
    for (int n = 13; n > 0; n--) {
      p = p * r / n + 1.0;
    }
    return p * Double.longBitsToDouble(((long) whole + 1023) << 52);
  }

  /** Natural logarithm of a number that came from a float; -∞ at 0, NaN below. */
  static double log(double x) {
    if (!(x > 0)) {
      return x == 0 ? Double.NEGATIVE_INFINITY : Double.NaN;
    }
    if (x == Double.POSITIVE_INFINITY) {
      return x;
    }
    long bits = Double.doubleToRawLongBits(x);
    long exponent = (bits >>> 52) - 1023;
    double mantissa = Double.longBitsToDouble((bits & 0x000FFFFFFFFFFFFFL) | 0x3FF0000000000000L);
    if (mantissa > 1.4142135623730951) {
      mantissa *= 0.5;
      exponent++;
    }
    double s = (mantissa - 1) / (mantissa + 1);
    double square = s * s;
    double p = 0;
    for (int n = 23; n > 1; n -= 2) { // 2 atanh(s) = 2 (s + s³/3 + s⁵/5 + …), |s| < 0.172
      p = (p + 1.0 / n) * square;
    }
    return exponent * LN2_HIGH + (2 * (s + s * p) + exponent * LN2_LOW);
  }

  static double lgamma(double x) {
    if (!(x > 0) || x == Double.POSITIVE_INFINITY) {
      return x == 0 || x == Double.POSITIVE_INFINITY ? Double.POSITIVE_INFINITY : Double.NaN;
    }
    double product = 1;
    double y = x;
    while (y < ASYMPTOTIC) {
      product *= y;
      y += 1;
    }
    double inverse = 1 / y;
    double z = inverse * inverse;
    double series = 1.0 / 156;
    series = series * z - 691.0 / 360360;
    series = series * z + 1.0 / 1188;
    series = series * z - 1.0 / 1680;
    series = series * z + 1.0 / 1260;
    series = series * z - 1.0 / 360;
    series = series * z + 1.0 / 12;
    return (y - 0.5) * log(y) - y + HALF_LOG_2PI + series * inverse - log(product);
  }

  static double digamma(double x) {
    if (!(x > 0) || x == Double.POSITIVE_INFINITY) {
      return x == 0 ? Double.NEGATIVE_INFINITY : x > 0 ? x : Double.NaN;
    }
    double shift = 0;
    double y = x;
    while (y < ASYMPTOTIC) {
      shift += 1 / y;
      y += 1;
    }
    double z = 1 / (y * y);
    double series = 1.0 / 12;
    series = series * z - 691.0 / 32760;
    series = series * z + 1.0 / 132;
    series = series * z - 1.0 / 240;
    series = series * z + 1.0 / 252;
    series = series * z - 1.0 / 120;
    series = series * z + 1.0 / 12;
    return log(y) - 0.5 / y - series * z - shift;
  }

  static double trigamma(double x) {
    if (!(x > 0)) {
      return x == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
    }
    double shift = 0;
    double y = x;
    while (y < ASYMPTOTIC) {
      shift += 1 / (y * y);
      y += 1;
    }
    double inverse = 1 / y;
    double z = inverse * inverse;
    double series = 7.0 / 6;
    series = series * z - 691.0 / 2730;
    series = series * z + 5.0 / 66;
    series = series * z - 1.0 / 30;
    series = series * z + 1.0 / 42;
    series = series * z - 1.0 / 30;
    series = series * z + 1.0 / 6;
    return inverse + 0.5 * z + series * z * inverse + shift;
  }
}
