package org.vae4j.graph;

import java.util.stream.IntStream;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.ShapeException;
import org.vae4j.tensor.Tensor;

/** A matrix product as it is asked for, and how it becomes as few primitives as possible. */
record MatrixProduct(
    PrimitiveTensor left, Tensor right, boolean transposeLeft, boolean transposeRight) {

  /**
   * The batch axes of the result.
   *
   * @throws ShapeException when the operands do not fit
   */
  Shape batch() {
    Shape a = left.shape();
    Shape b = right.shape();
    if (a.rank() < 2 || b.rank() < 2) {
      throw new ShapeException(
          "operands of shape "
              + a
              + " and "
              + b
              + "; both need rank 2 or more, expandDims makes a matrix of a vector");
    }
    int columns = a.dim(transposeLeft ? -2 : -1);
    int rows = b.dim(transposeRight ? -1 : -2);
    if (columns != rows) {
      throw new ShapeException(
          "the left operand"
              + transposed(transposeLeft)
              + " has "
              + columns
              + " columns, the right one"
              + transposed(transposeRight)
              + " "
              + rows
              + " rows; they must be equal");
    }
    return Shape.broadcast(a.dropLast(2), b.dropLast(2));
  }

  private static String transposed(boolean flag) {
    return flag ? " (transposed)" : "";
  }

  /** Writes the product of operands that fit. */
  Tensor emit(Shape batch) {
    if (left.shape().rank() > 2 && right.shape().rank() == 2) {
      return stacked();
    }
    return left.emit(
        Primitive.MAT_MUL,
        new Attributes.Transposes(transposeLeft, transposeRight),
        withBatch(left, batch),
        withBatch(right, batch));
  }

  /** All rows of all batches as one matrix: one large product is faster than many small ones. */
  private Tensor stacked() {
    Tensor rows = transposeLeft ? swapped(left) : left;
    Shape leading = rows.shape().dropLast(1);
    Tensor product =
        rows.reshape(leading.size(), rows.shape().dim(-1)).matMul(right, false, transposeRight);
    return product.reshape(leading.append(product.shape().dim(-1)));
  }

  private static Tensor swapped(Tensor tensor) {
    int rank = tensor.shape().rank();
    int[] order = IntStream.range(0, rank).toArray();
    order[rank - 2] = rank - 1;
    order[rank - 1] = rank - 2;
    return tensor.transpose(order);
  }

  private static Tensor withBatch(Tensor tensor, Shape batch) {
    int rank = tensor.shape().rank();
    return tensor.broadcastTo(batch.append(tensor.shape().range(rank - 2, rank)));
  }
}
