package org.vae4j.testkit.backend;

import org.vae4j.random.RandomStream;
import org.vae4j.spi.Initializer;
import org.vae4j.tensor.Shape;

/**
 * An operand of a formula under test.
 *
 * @param values its numbers
 * @param variable whether the formula is differentiated by it; indices and conditions are not
 */
record Operand(Shape shape, Initializer values, boolean variable) {
  /** Standard normal numbers. */
  static Operand normal(int... dims) {
    return new Operand(Shape.of(dims), Initializer.normal(0, 1), true);
  }

  /** Uniform numbers. */
  static Operand between(double low, double high, int... dims) {
    Initializer values =
        (shape, random) -> {
          float[] numbers = new float[shape.size()];
          for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) random.nextDouble(low, high);
          }
          return numbers;
        };
    return new Operand(Shape.of(dims), values, true);
  }

  /** Distinct numbers, at least 0.1 apart, in random order: no ties, no neighbours of ties. */
  static Operand distinct(int... dims) {
    Initializer values =
        (shape, random) -> {
          float[] numbers = new float[shape.size()];
          int[] order = random.permutation(numbers.length);
          for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (order[i] - numbers.length / 2 + 0.5f) * 0.1f;
          }
          return numbers;
        };
    return new Operand(Shape.of(dims), values, true);
  }

  /** Given numbers. */
  static Operand of(Shape shape, float... numbers) {
    return new Operand(shape, Initializer.of(numbers), true);
  }

  /** Random whole numbers in [0, bound), not differentiated by. */
  static Operand indices(int bound, int... dims) {
    Initializer values =
        (shape, random) -> {
          float[] numbers = new float[shape.size()];
          for (int i = 0; i < numbers.length; i++) {
            numbers[i] = random.nextInt(bound);
          }
          return numbers;
        };
    return new Operand(Shape.of(dims), values, false);
  }

  /** The same operand, not differentiated by. */
  Operand fixed() {
    return new Operand(shape, values, false);
  }

  float[] numbers(long seed, String stream) {
    return values.values(shape, RandomStream.of(seed, stream));
  }
}
