package org.vae4j.components.posterior;

import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;
import org.vae4j.tensor.Tensors;

/** A lower triangular matrix with a positive diagonal for each row of a batch. */
final class CholeskyFactor {
  private final Tensor matrix;
  private final Tensor logDiagonal;

  private CholeskyFactor(Tensor matrix, Tensor logDiagonal) {
    this.matrix = matrix;
    this.logDiagonal = logDiagonal;
  }

  /** How many numbers describe a matrix of this many rows. */
  static int entries(int rows) {
    return rows * (rows + 1) / 2;
  }

  /**
   * The matrix with these entries on and below its diagonal, row by row; on the diagonal they are
   * logarithms, which are bounded softly.
   *
   * @param packed shape {@code [batch, entries]}
   */
  static CholeskyFactor of(Tensor packed, int rows, double minLog, double maxLog) {
    Shape square = Shape.of(rows, rows);
    float[] place = new float[square.size()];
    float[] below = new float[square.size()];
    float[] diagonal = new float[rows];
    for (int i = 0, next = 0; i < rows; i++) {
      for (int j = 0; j <= i; j++, next++) {
        place[i * rows + j] = next;
        below[i * rows + j] = j < i ? 1 : 0;
      }
      diagonal[i] = place[i * rows + i];
    }
    Tensor columns = packed.transpose(1, 0);
    Tensor log =
        Tensors.softBound(
            columns.gather(packed.constant(Shape.of(rows), diagonal)).transpose(1, 0),
            minLog,
            maxLog);
    Tensor entries = columns.gather(packed.constant(square, place)).transpose(2, 0, 1);
    Tensor triangle = entries.times(packed.constant(square, below));
    return new CholeskyFactor(triangle.plus(onDiagonal(log.exp())), log);
  }

  private static Tensor onDiagonal(Tensor values) {
    int rows = values.shape().dim(-1);
    return values.expandDims(-1).times(identity(values, rows));
  }

  private static Tensor identity(Tensor graph, int rows) {
    float[] ones = new float[rows * rows];
    for (int i = 0; i < rows; i++) {
      ones[i * rows + i] = 1;
    }
    return graph.constant(Shape.of(rows, rows), ones);
  }

  /**
   * L ε.
   *
   * @param epsilon shape {@code […, batch, rows]}
   */
  Tensor times(Tensor epsilon) {
    return applied(matrix, epsilon);
  }

  /**
   * L⁻¹ d.
   *
   * @param difference shape {@code […, batch, rows]}
   */
  Tensor solve(Tensor difference) {
    return applied(inverse(), difference);
  }

  private static Tensor applied(Tensor matrices, Tensor vectors) {
    Tensor rows = vectors.expandDims(-2).matMul(matrices, false, true);
    return rows.reshape(rows.shape().dropLast(2).append(vectors.shape().dim(-1)));
  }

  /** Forward substitution: row i of L⁻¹ is (row i of I - Σ_(j below i) L_ij row j) / L_ii. */
  private Tensor inverse() {
    int rows = logDiagonal.shape().dim(-1);
    Tensor unit = identity(matrix, rows).broadcastTo(matrix.shape());
    Tensor reciprocal = logDiagonal.negate().exp().expandDims(-1);
    Tensor inverse = unit.slice(-2, 0, 1).times(reciprocal.slice(-2, 0, 1));
    for (int i = 1; i < rows; i++) {
      Tensor known = matrix.slice(-2, i, i + 1).slice(-1, 0, i).matMul(inverse);
      Tensor row = unit.slice(-2, i, i + 1).minus(known).times(reciprocal.slice(-2, i, i + 1));
      inverse = inverse.concat(-2, row);
    }
    return inverse;
  }

  /** log det L = Σ log L_ii, shape {@code [batch]}. */
  Tensor logDeterminant() {
    return logDiagonal.sum(-1);
  }

  /** The diagonal of L Lᵀ, shape {@code [batch, rows]}. */
  Tensor variances() {
    return matrix.square().sum(-1);
  }

  CholeskyFactor detached() {
    return new CholeskyFactor(matrix.stopGradient(), logDiagonal.stopGradient());
  }
}
