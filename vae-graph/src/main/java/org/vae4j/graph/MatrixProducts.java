package org.vae4j.graph;

import org.vae4j.tensor.Shape;
import org.vae4j.tensor.ShapeException;
import org.vae4j.tensor.Tensor;

/**
 * Brings the operands of a matrix product to equal batch axes, with as few products as possible.
 */
final class MatrixProducts {
  private MatrixProducts() {}

  static Tensor product(
      PrimitiveTensor left, Tensor right, boolean transposeLeft, boolean transposeRight) {
    if (left.shape().rank() < 2 || right.shape().rank() < 2) {
      throw new ShapeException(
          "a matrix product needs operands of rank 2 or more; expandDims makes a vector a matrix");
    }
    if (left.shape().rank() > 2 && right.shape().rank() == 2) {
      return asOneProduct(transposeLeft ? swapped(left) : left, right, transposeRight);
    }
    Shape batch = Shape.broadcast(left.shape().dropLast(2), right.shape().dropLast(2));
    return left.emit(
        Primitive.MAT_MUL,
        new Attributes.Transposes(transposeLeft, transposeRight),
        withBatch(left, batch),
        withBatch(right, batch));
  }

  /** All rows of all batches stacked: one large product is faster than many small ones. */
  private static Tensor asOneProduct(Tensor left, Tensor right, boolean transposeRight) {
    Shape leading = left.shape().dropLast(1);
    Tensor product =
        left.reshape(leading.size(), left.shape().dim(-1)).matMul(right, false, transposeRight);
    return product.reshape(leading.append(product.shape().dim(-1)));
  }

  private static Tensor swapped(Tensor tensor) {
    int rank = tensor.shape().rank();
    int[] order = new int[rank];
    for (int i = 0; i < rank; i++) {
      order[i] = i;
    }
    order[rank - 2] = rank - 1;
    order[rank - 1] = rank - 2;
    return tensor.transpose(order);
  }

  private static Tensor withBatch(Tensor tensor, Shape batch) {
    int rank = tensor.shape().rank();
    return tensor.broadcastTo(batch.append(tensor.shape().range(rank - 2, rank)));
  }
}
