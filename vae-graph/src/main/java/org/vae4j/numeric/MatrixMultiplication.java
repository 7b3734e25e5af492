package org.vae4j.numeric;

import org.vae4j.tensor.Shape;

/** The matrix product over the last two axes of operands of equal leading axes. */
public final class MatrixMultiplication {
  private final int rows;
  private final int inner;
  private final int columns;

  private MatrixMultiplication(int rows, int inner, int columns) {
    this.rows = rows;
    this.inner = inner;
    this.columns = columns;
  }

  /** The product, each operand optionally transposed in its last two axes. */
  public static Array of(Array left, Array right, boolean transposeLeft, boolean transposeRight) {
    Array a = transposeLeft ? swapped(left) : left;
    Array b = transposeRight ? swapped(right) : right;
    MatrixMultiplication product =
        new MatrixMultiplication(a.shape().dim(-2), a.shape().dim(-1), b.shape().dim(-1));
    Shape batch = a.shape().dropLast(2);
    double[] result = new double[batch.size() * product.rows * product.columns];
    for (int i = 0; i < batch.size(); i++) {
      product.multiply(a.numbers(), b.numbers(), result, i);
    }
    return new Array(batch.append(product.rows, product.columns), result);
  }

  /** Row by row of the right operand, so that the innermost loop runs through memory in order. */
  private void multiply(double[] a, double[] b, double[] result, int batch) {
    for (int i = 0; i < rows; i++) {
      int row = (batch * rows + i) * columns;
      for (int k = 0; k < inner; k++) {
        double factor = a[(batch * rows + i) * inner + k];
        int start = (batch * inner + k) * columns;
        for (int j = 0; j < columns; j++) {
          result[row + j] += factor * b[start + j];
        }
      }
    }
  }

  private static Array swapped(Array x) {
    int rows = x.shape().dim(-2);
    int columns = x.shape().dim(-1);
    double[] result = new double[x.numbers().length];
    for (int start = 0; start < result.length; start += rows * columns) {
      for (int i = 0; i < rows; i++) {
        for (int j = 0; j < columns; j++) {
          result[start + j * rows + i] = x.numbers()[start + i * columns + j];
        }
      }
    }
    return new Array(x.shape().dropLast(2).append(columns, rows), result);
  }
}
