package org.vae4j.nativebackend.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vae4j.nativebackend.kernel.StridedRead;
import org.vae4j.tensor.Shape;

/**
 * A value as a tensor sees it: a part of it, with a stride for each axis, 0 where it repeats. A
 * reshape, a slice, a transpose or a broadcast is another view, and no copy.
 */
final class View {
  private final Value value;
  private final int offset;
  private final Shape shape;
  private final int[] strides;

  private View(Value value, int offset, Shape shape, int[] strides) {
    this.value = value;
    this.offset = offset;
    this.shape = shape;
    this.strides = strides;
  }

  /** All of a value, row-major. */
  static View of(Value value, Shape shape) {
    return new View(value, 0, shape, rowMajor(shape));
  }

  private static int[] rowMajor(Shape shape) {
    int[] strides = new int[shape.rank()];
    int stride = 1;
    for (int axis = strides.length - 1; axis >= 0; axis--) {
      strides[axis] = stride;
      stride *= shape.dim(axis);
    }
    return strides;
  }

  Value value() {
    return value;
  }

  Shape shape() {
    return shape;
  }

  int stride(int axis) {
    return strides[shape.axis(axis)];
  }

  int address(Addresses addresses) {
    return addresses.of(value) + offset;
  }

  StridedRead read(Addresses addresses) {
    return StridedRead.of(address(addresses), shape.dims(), strides);
  }

  /** Whether it is a row-major piece of the value. */
  boolean isContiguous() {
    int[] plain = rowMajor(shape);
    for (int axis = 0; axis < strides.length; axis++) {
      if (shape.dim(axis) > 1 && strides[axis] != plain[axis]) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is all of the value, in order. */
  boolean isWhole() {
    return offset == 0 && shape.size() == value.size() && isContiguous();
  }

  /** Whether every element is the same number in memory. */
  boolean isScalar() {
    for (int axis = 0; axis < strides.length; axis++) {
      if (shape.dim(axis) > 1 && strides[axis] != 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a stretch of memory of at most so many numbers repeats along the leading axes, as a
   * bias does along rows.
   */
  boolean isRepeated(int most) {
    int axis = 0;
    while (axis < strides.length && (shape.dim(axis) == 1 || strides[axis] == 0)) {
      axis++;
    }
    int period = shape.dropFirst(axis).size();
    boolean repeats = axis < strides.length && period < shape.size() && period <= most;
    int[] plain = rowMajor(shape);
    for (; axis < strides.length; axis++) {
      repeats &= shape.dim(axis) == 1 || strides[axis] == plain[axis];
    }
    return repeats;
  }

  /** The same numbers in another shape, if that is a view. */
  Optional<View> reshape(Shape target) {
    if (isContiguous()) {
      return Optional.of(new View(value, offset, target, rowMajor(target)));
    }
    if (!Arrays.equals(withoutOnes(shape), withoutOnes(target))) {
      return Optional.empty();
    }
    int[] moved = new int[target.rank()];
    int from = 0;
    for (int axis = 0; axis < moved.length; axis++) {
      if (target.dim(axis) > 1) {
        while (shape.dim(from) == 1) {
          from++;
        }
        moved[axis] = strides[from++];
      }
    }
    return Optional.of(new View(value, offset, target, moved));
  }

  private static int[] withoutOnes(Shape shape) {
    return Arrays.stream(shape.dims()).filter(size -> size > 1).toArray();
  }

  View transpose(List<Integer> order) {
    int[] sizes = order.stream().mapToInt(shape::dim).toArray();
    int[] moved = order.stream().mapToInt(axis -> strides[axis]).toArray();
    return new View(value, offset, Shape.of(sizes), moved);
  }

  View slice(int axis, int from, int to) {
    return new View(value, offset + from * strides[axis], shape.withDim(axis, to - from), strides);
  }

  View broadcastTo(Shape target) {
    int[] repeated = new int[target.rank()];
    for (int i = 1; i <= shape.rank(); i++) {
      boolean same = shape.dim(-i) == target.dim(-i);
      repeated[target.rank() - i] = same ? strides[shape.rank() - i] : 0;
    }
    return new View(value, offset, target, repeated);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof View that
        && value.equals(that.value)
        && offset == that.offset
        && shape.equals(that.shape)
        && Arrays.equals(strides, that.strides);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(strides)
        + 31 * (value.hashCode() + 31 * (offset + 31 * shape.hashCode()));
  }

  /** Such as {@code t3[400]}, or {@code t3[400]+16 as [128, 400]/[0, 1]} where it is not all. */
  @Override
  public String toString() {
    if (isWhole()) {
      return value.toString();
    }
    String start = offset == 0 ? "" : "+" + offset;
    return value + start + " as " + shape + "/" + Arrays.toString(strides);
  }
}
