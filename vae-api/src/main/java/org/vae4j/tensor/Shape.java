package org.vae4j.tensor;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The static shape of a tensor: the sizes of its axes, outermost first.
 *
 * <p>By convention shapes read {@code [samples…, batch, event…]}. An axis may be given from the
 * end: {@code -1} is the last one.
 */
public final class Shape {
  private static final Shape SCALAR = new Shape(new int[0]);

  private final int[] dims;
  private final int size;

  private Shape(int[] dims) {
    this.dims = dims;
    this.size = checkedSize(dims);
  }

  /** The shape with these axis sizes; every size is at least 1. */
  public static Shape of(int... dims) {
    return dims.length == 0 ? SCALAR : new Shape(dims.clone());
  }

  /** The shape of a single number: rank 0, one element. */
  public static Shape scalar() {
    return SCALAR;
  }

  /** How many axes there are. */
  public int rank() {
    return dims.length;
  }

  /** How many elements a tensor of this shape has. */
  public int size() {
    return size;
  }

  /** The size of one axis. */
  public int dim(int axis) {
    return dims[axis(axis)];
  }

  /** A copy of the axis sizes. */
  public int[] dims() {
    return dims.clone();
  }

  /** The same axis counted from the front, 0 … rank-1. */
  public int axis(int axis) {
    int fromFront = axis < 0 ? axis + dims.length : axis;
    if (fromFront < 0 || fromFront >= dims.length) {
      throw new ShapeException("axis " + axis + " does not exist in shape " + this);
    }
    return fromFront;
  }

  /** This shape followed by more axes. */
  public Shape append(int... more) {
    int[] joined = Arrays.copyOf(dims, dims.length + more.length);
    System.arraycopy(more, 0, joined, dims.length, more.length);
    return of(joined);
  }

  /** This shape followed by all axes of another. */
  public Shape append(Shape more) {
    return append(more.dims);
  }

  /** The axes from {@code from} (inclusive) to {@code to} (exclusive), both counted from 0. */
  public Shape range(int from, int to) {
    if (from < 0 || to < from || to > dims.length) {
      throw new ShapeException(
          "axes " + from + " (inclusive) to " + to + " (exclusive) do not exist in shape " + this);
    }
    return of(Arrays.copyOfRange(dims, from, to));
  }

  /** This shape without its first {@code count} axes. */
  public Shape dropFirst(int count) {
    return range(count, dims.length);
  }

  /** This shape without its last {@code count} axes. */
  public Shape dropLast(int count) {
    return range(0, dims.length - count);
  }

  /** This shape with one axis resized. */
  public Shape withDim(int axis, int newSize) {
    int[] changed = dims();
    changed[axis(axis)] = newSize;
    return of(changed);
  }

  /** This shape with an axis of a given size put in before position {@code axis} (0 … rank). */
  public Shape insert(int axis, int newSize) {
    return range(0, axis).append(newSize).append(dropFirst(axis));
  }

  /**
   * The shape two operands broadcast to: aligned at the last axis, sizes equal or one of them 1.
   *
   * @throws ShapeException when the shapes do not fit
   */
  public static Shape broadcast(Shape a, Shape b) {
    int rank = Math.max(a.rank(), b.rank());
    int[] joined = new int[rank];
    for (int i = 1; i <= rank; i++) {
      int left = i <= a.rank() ? a.dim(-i) : 1;
      int right = i <= b.rank() ? b.dim(-i) : 1;
      if (left != right && left != 1 && right != 1) {
        throw new ShapeException(
            "shapes "
                + a
                + " and "
                + b
                + " do not broadcast: counted from the last axis, sizes must be equal or one of"
                + " them 1");
      }
      joined[rank - i] = Math.max(left, right);
    }
    return of(joined);
  }

  private static int checkedSize(int[] dims) {
    long product = 1;
    for (int dim : dims) {
      if (dim < 1) {
        throw new ShapeException("an axis size must be at least 1, received " + text(dims));
      }
      product *= dim;
      if (product > Integer.MAX_VALUE) {
        throw new ShapeException("a tensor of shape " + text(dims) + " has too many elements");
      }
    }
    return (int) product;
  }

  private static String text(int[] dims) {
    return Arrays.stream(dims)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(", ", "[", "]"));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Shape that && Arrays.equals(dims, that.dims);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(dims);
  }

  /** For example {@code [128, 50]}; a scalar is {@code []}. */
  @Override
  public String toString() {
    return text(dims);
  }
}
