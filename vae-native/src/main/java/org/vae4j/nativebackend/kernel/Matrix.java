package org.vae4j.nativebackend.kernel;

/**
 * A stack of matrices in memory.
 *
 * @param address of the first number
 * @param stackStride from one matrix to the next
 * @param rowStride from one row to the next
 * @param columnStride from one column to the next
 */
public record Matrix(int address, int stackStride, int rowStride, int columnStride) {
  /** Row-major matrices, one after the other. */
  public static Matrix rowMajor(int address, int rows, int columns) {
    return new Matrix(address, rows * columns, columns, 1);
  }

  /** The same numbers, rows as columns. */
  public Matrix transposed() {
    return new Matrix(address, stackStride, columnStride, rowStride);
  }

  int at(int matrix, int row, int column) {
    return address + matrix * stackStride + row * rowStride + column * columnStride;
  }
}
