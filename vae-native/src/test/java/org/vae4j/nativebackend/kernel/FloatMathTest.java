package org.vae4j.nativebackend.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vae4j.numeric.SpecialFunctions;

/** Compares with double precision at numbers of every magnitude, both signs, and the edges. */
final class FloatMathTest {
  /** A stride through all bit patterns, odd, so that mantissas vary. */
  private static final int STRIDE = 8191;

  private static final int BIT_PATTERNS_OF_POSITIVES = 0x7F800000;

  /** At their roots the gamma functions cancel in double precision, and so does the oracle. */
  private static final double OF_DOUBLE = 1e-14;

  private static final float[] EDGES = {
    0f,
    -0f,
    1f,
    -1f,
    2f,
    0.5f,
    Float.MIN_VALUE,
    Float.MIN_NORMAL,
    Float.MAX_VALUE,
    -Float.MIN_VALUE,
    -Float.MAX_VALUE,
    Float.NaN,
    Float.POSITIVE_INFINITY,
    Float.NEGATIVE_INFINITY,
    88.72283f,
    88.722834f,
    -87.33655f,
    -103.97208f,
    -103.97209f,
    0.70710677f,
    0.70710683f,
    1.4616321f,
    Math.nextDown(1f),
    Math.nextUp(1f)
  };

  interface FloatFunction {
    float apply(float x);
  }

  record Case(
      String name, FloatFunction actual, DoubleUnaryOperator exact, double ulps, double slack) {
    Case(String name, FloatFunction actual, DoubleUnaryOperator exact, double ulps) {
      this(name, actual, exact, ulps, 0);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> functions() {
    return Stream.of(
        new Case("exp", FloatMath::exp, StrictMath::exp, 2),
        new Case("log", FloatMath::log, StrictMath::log, 2),
        new Case("log1p", FloatMath::log1p, StrictMath::log1p, 4),
        new Case("tanh", FloatMath::tanh, StrictMath::tanh, 3),
        new Case("sigmoid", FloatMath::sigmoid, SpecialFunctions::sigmoid, 4),
        new Case("softplus", FloatMath::softplus, SpecialFunctions::softplus, 4),
        new Case("lgamma", FloatMath::lgamma, SpecialFunctions::lgamma, 2, OF_DOUBLE),
        new Case("digamma", FloatMath::digamma, SpecialFunctions::digamma, 2, OF_DOUBLE),
        new Case("trigamma", FloatMath::trigamma, SpecialFunctions::trigamma, 2));
  }

  @ParameterizedTest
  @MethodSource("functions")
  void isAccurateEverywhere(Case function) {
    for (float edge : EDGES) {
      check(function, edge);
    }
    for (int bits = 1; bits < BIT_PATTERNS_OF_POSITIVES; bits += STRIDE) {
      check(function, Float.intBitsToFloat(bits));
      check(function, -Float.intBitsToFloat(bits));
    }
  }

  private static void check(Case function, float x) {
    double exact = function.exact().applyAsDouble(x);
    float actual = function.actual().apply(x);
    float rounded = (float) exact;
    if (Float.isNaN(rounded)) {
      assertTrue(Float.isNaN(actual), function + "(" + x + ") is " + actual + ", expected NaN");
      return;
    }
    if (Float.isInfinite(rounded)) {
      assertEquals(rounded, actual, function + "(" + x + ")");
      return;
    }
    double error = Math.max(0, Math.abs(actual - exact) - function.slack()) / Math.ulp(rounded);
    assertTrue(
        error <= function.ulps(),
        () -> function + "(" + x + ") is " + actual + ", " + error + " ulp from " + exact);
  }

  static Stream<Float> exponents() {
    return Stream.of(0f, 1f, -1f, 0.5f, 2f, 3.7f, -2.3f, 30f, -30f, 1e-3f, 1e30f, -1e30f);
  }

  @ParameterizedTest
  @MethodSource("exponents")
  void raisesToPowers(float exponent) {
    Case power =
        new Case(
            "pow " + exponent,
            x -> FloatMath.pow(x, exponent),
            x -> StrictMath.pow(x, exponent),
            1);
    for (float base : EDGES) {
      if (base >= 0 && Float.floatToRawIntBits(base) >= 0) {
        check(power, base);
      }
    }
    for (int bits = 1; bits < BIT_PATTERNS_OF_POSITIVES; bits += STRIDE) {
      check(power, Float.intBitsToFloat(bits));
    }
  }
}
