package org.vae4j.experiment.array;

import java.util.Arrays;
import org.vae4j.tensor.Shape;

/** Numbers with their shape: the value of a parameter. Equal when shape and bits are. */
public final class FloatArray {
  private final Shape shape;
  private final float[] values;

  /**
   * An array around the given numbers.
   *
   * @param values row-major; not copied, as a model's parameters are large
   */
  public FloatArray(Shape shape, float[] values) {
    if (values.length != shape.size()) {
      throw new IllegalArgumentException(
          "an array of shape "
              + shape
              + " has "
              + shape.size()
              + " numbers, received "
              + values.length);
    }
    this.shape = shape;
    this.values = values;
  }

  /** The sizes of the axes. */
  public Shape shape() {
    return shape;
  }

  /** The numbers themselves, row-major. */
  public float[] values() {
    return values;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FloatArray that
        && shape.equals(that.shape)
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * shape.hashCode() + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "float32" + shape;
  }
}
