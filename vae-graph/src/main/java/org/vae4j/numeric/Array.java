package org.vae4j.numeric;

import java.util.Arrays;
import org.vae4j.tensor.Shape;

/** Float64 numbers in a shape, row-major. */
public final class Array {
  private final Shape shape;
  private final double[] numbers;

  /** Takes over the numbers; there are as many as the shape has elements. */
  public Array(Shape shape, double[] numbers) {
    if (numbers.length != shape.size()) {
      throw new IllegalArgumentException(
          numbers.length + " numbers do not fill shape " + shape + " of " + shape.size());
    }
    this.shape = shape;
    this.numbers = numbers;
  }

  /** Float32 numbers, widened. */
  public static Array of(Shape shape, float... numbers) {
    double[] wide = new double[numbers.length];
    Arrays.setAll(wide, i -> numbers[i]);
    return new Array(shape, wide);
  }

  /** The shape. */
  public Shape shape() {
    return shape;
  }

  /** The numbers themselves, for reading. */
  public double[] numbers() {
    return numbers;
  }

  /**
   * Writes the numbers, narrowed to float32, into an array of the same length.
   *
   * @throws IllegalArgumentException when it has another length
   */
  public void narrowInto(float[] out) {
    if (out.length != numbers.length) {
      throw new IllegalArgumentException(
          numbers.length + " numbers of shape " + shape + " do not fill an array of " + out.length);
    }
    for (int i = 0; i < out.length; i++) {
      out[i] = (float) numbers[i];
    }
  }

  Array withShape(Shape other) {
    return new Array(other, numbers);
  }
}
