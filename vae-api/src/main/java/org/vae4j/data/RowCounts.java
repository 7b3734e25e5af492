package org.vae4j.data;

import org.vae4j.tensor.Shape;

/** Checks that numbers and labels make the same whole number of rows. */
final class RowCounts {
  private RowCounts() {}

  static void check(Shape eventShape, int numbers, int labels) {
    if (numbers % eventShape.size() != 0) {
      throw new IllegalArgumentException(
          numbers + " numbers are not a whole number of rows of shape " + eventShape);
    }
    int rows = numbers / eventShape.size();
    if (labels != 0 && labels != rows) {
      throw new IllegalArgumentException(rows + " rows, but " + labels + " labels");
    }
  }
}
