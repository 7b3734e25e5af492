package org.vae4j.data;

import org.vae4j.tensor.Shape;

/** Rows kept as unsigned bytes, read as numbers from 0 to 1: what image files hold. */
public final class ByteExamples implements Examples {
  private static final int VALUES = 256;

  private final float[] numbers = numbers();
  private final Shape eventShape;
  private final byte[] bytes;
  private final int[] labels;

  /**
   * Rows, one after the other.
   *
   * @param bytes row-major, not copied
   * @param labels one a row, or none
   */
  public ByteExamples(Shape eventShape, byte[] bytes, int... labels) {
    this.eventShape = eventShape;
    this.bytes = bytes;
    this.labels = labels;
    RowCounts.check(eventShape, bytes.length, labels.length);
  }

  private static float[] numbers() {
    float[] numbers = new float[VALUES];
    for (int value = 0; value < VALUES; value++) {
      numbers[value] = value / 255f;
    }
    return numbers;
  }

  @Override
  public int count() {
    return bytes.length / eventShape.size();
  }

  @Override
  public Shape eventShape() {
    return eventShape;
  }

  @Override
  public void read(int row, float[] out, int offset) {
    int size = eventShape.size();
    int start = row * size;
    for (int i = 0; i < size; i++) {
      out[offset + i] = numbers[bytes[start + i] & 0xFF];
    }
  }

  @Override
  public float[] palette() {
    return numbers.clone();
  }

  @Override
  public int[] labels() {
    return labels;
  }
}
