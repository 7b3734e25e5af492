package org.vae4j.testkit.backend;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.function.DoubleUnaryOperator;

/**
 * Compares float32 results with the reference.
 *
 * <p>A number may deviate by 1e-5 of itself, which is 80 roundings of float32 (2^-24 each), and by
 * 1e-6 of the largest number beside it, because a sum is as inexact as its largest terms however
 * small it is itself. Infinities and NaN must be the same.
 */
final class Closeness {
  private static final double RELATIVE = 1e-5;
  private static final double OF_LARGEST = 1e-6;

  private Closeness() {}

  static void assertClose(float[] expected, float[] actual, String what) {
    assertClose(expected, actual, RELATIVE, what);
  }

  /** The same, where a number may deviate by another fraction of itself. */
  static void assertClose(float[] expected, float[] actual, double relative, String what) {
    double largest = largest(expected);
    compare(expected, actual, what, number -> relative * Math.abs(number) + OF_LARGEST * largest);
  }

  /**
   * Compares sums of many terms that cancel, as gradients are: a number may deviate by a fraction
   * of the largest number beside it.
   */
  static void assertCloseToLargest(float[] expected, float[] actual, double fraction, String what) {
    double largest = largest(expected);
    compare(expected, actual, what, number -> fraction * largest);
  }

  private static void compare(
      float[] expected, float[] actual, String what, DoubleUnaryOperator tolerances) {
    if (expected.length != actual.length) {
      fail(what + ": " + actual.length + " numbers, expected " + expected.length);
    }
    for (int i = 0; i < expected.length; i++) {
      double tolerance = tolerances.applyAsDouble(expected[i]);
      if (!close(expected[i], actual[i], tolerance)) {
        fail(
            what
                + ": number "
                + i
                + " is "
                + actual[i]
                + ", expected "
                + expected[i]
                + " within "
                + tolerance);
      }
    }
  }

  private static boolean close(float expected, float actual, double tolerance) {
    return Float.isFinite(expected)
        ? Math.abs((double) expected - actual) <= tolerance
        : Float.compare(expected, actual) == 0;
  }

  private static double largest(float[] numbers) {
    double largest = 0;
    for (float number : numbers) {
      largest = Float.isFinite(number) ? Math.max(largest, Math.abs(number)) : largest;
    }
    return largest;
  }
}
