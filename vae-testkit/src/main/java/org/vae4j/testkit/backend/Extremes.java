package org.vae4j.testkit.backend;

import org.vae4j.tensor.Shape;

/**
 * Operands with numbers that are infinite, not a number or large.
 *
 * <p>No subnormal numbers: whether they are flushed to zero is left to a backend.
 */
final class Extremes {
  private static final float INFINITY = Float.POSITIVE_INFINITY;

  private Extremes() {}

  /** Of either sign. */
  static Operand signed() {
    return row(Float.NaN, INFINITY, -INFINITY, 0, 1e4f, -1e4f, 1e8f, -1e8f, 1e30f, -1e30f, 1e-30f);
  }

  /** Not negative. */
  static Operand notNegative() {
    return row(Float.NaN, INFINITY, 0, 1e-30f, 1e-4f, 1e4f, 1e8f, 1e30f);
  }

  /** Above 0. */
  static Operand positive() {
    return row(Float.NaN, INFINITY, 1e-4f, 0.5f, 1e4f, 1e8f);
  }

  private static Operand row(float... numbers) {
    return Operand.of(Shape.of(numbers.length), numbers);
  }
}
