package org.vae4j.data;

import org.vae4j.tensor.Shape;

/** Rows kept as float32. */
public final class FloatExamples implements Examples {
  private final Shape eventShape;
  private final float[] numbers;
  private final int[] labels;

  /**
   * Rows, one after the other.
   *
   * @param numbers row-major, not copied
   * @param labels one a row, or none
   */
  public FloatExamples(Shape eventShape, float[] numbers, int... labels) {
    this.eventShape = eventShape;
    this.numbers = numbers;
    this.labels = labels;
    RowCounts.check(eventShape, numbers.length, labels.length);
  }

  @Override
  public int count() {
    return numbers.length / eventShape.size();
  }

  @Override
  public Shape eventShape() {
    return eventShape;
  }

  @Override
  public void read(int row, float[] out, int offset) {
    int size = eventShape.size();
    System.arraycopy(numbers, row * size, out, offset, size);
  }

  @Override
  public int[] labels() {
    return labels;
  }
}
