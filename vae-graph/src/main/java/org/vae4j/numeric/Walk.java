package org.vae4j.numeric;

import org.vae4j.tensor.Shape;

/**
 * Visits the elements of a shape in row-major order and says where each lies in arrays that are
 * laid out with strides of their own.
 */
final class Walk {
  /** Receives one element of a walk over two arrays. */
  interface Visitor {
    /** The offsets of the element in the first and in the second array. */
    void visit(int first, int second);
  }

  private Walk() {}

  /** The distance in memory between neighbours along each axis. */
  static int[] strides(Shape shape) {
    int[] strides = new int[shape.rank()];
    int stride = 1;
    for (int axis = shape.rank() - 1; axis >= 0; axis--) {
      strides[axis] = stride;
      stride *= shape.dim(axis);
    }
    return strides;
  }

  /** Strides with which an operand is read as if it had been repeated to a shape. */
  static int[] broadcastStrides(Shape operand, Shape repeated) {
    int[] own = strides(operand);
    int[] strides = new int[repeated.rank()];
    int added = repeated.rank() - operand.rank();
    for (int axis = 0; axis < operand.rank(); axis++) {
      strides[added + axis] = operand.dim(axis) == 1 ? 0 : own[axis];
    }
    return strides;
  }

  /** Visits every element of a shape. */
  static void over(Shape shape, int[] firstStrides, int[] secondStrides, Visitor visitor) {
    over(shape.dims(), 0, firstStrides, 0, secondStrides, 0, visitor);
  }

  private static void over(
      int[] dims, int axis, int[] first, int i, int[] second, int j, Visitor visitor) {
    if (axis == dims.length) {
      visitor.visit(i, j);
      return;
    }
    for (int k = 0; k < dims[axis]; k++) {
      over(dims, axis + 1, first, i + k * first[axis], second, j + k * second[axis], visitor);
    }
  }
}
