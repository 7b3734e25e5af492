package org.vae4j.nativebackend.kernel;

/**
 * Rows of a table, picked by index.
 *
 * @param label who asks, for error messages
 * @param table address of {@code [rows, width]}
 * @param rows of the table
 * @param width of a row
 * @param indices address of the indices
 * @param count how many indices
 * @param picked address of {@code [count, width]}
 */
public record RowIndices(
    String label, int table, int rows, int width, int indices, int count, int picked) {
  /** The row that an index names. */
  int row(float[] memory, int position) {
    float index = memory[indices + position];
    int row = (int) index;
    if (row != index || row < 0 || row >= rows) {
      throw new IndexOutOfBoundsException(
          label
              + ": index "
              + index
              + " at position "
              + position
              + " is not a whole number in [0, "
              + rows
              + ")");
    }
    return row;
  }
}
