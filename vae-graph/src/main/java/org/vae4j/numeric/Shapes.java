package org.vae4j.numeric;

import java.util.ArrayList;
import java.util.List;
import org.vae4j.tensor.Shape;

/** The same numbers elsewhere: reshaping, transposing, joining, cutting, picking rows. */
public final class Shapes {
  private Shapes() {}

  /** Row-major numbers in another shape. */
  public static Array reshape(Array x, Shape shape) {
    return x.withShape(shape);
  }

  /** Axis i of the result is axis {@code order.get(i)} of the operand. */
  public static Array transpose(Array x, List<Integer> order) {
    int[] own = Walk.strides(x.shape());
    Shape shape = Shape.of(order.stream().mapToInt(x.shape()::dim).toArray());
    int[] reordered = order.stream().mapToInt(axis -> own[axis]).toArray();
    double[] result = new double[shape.size()];
    Walk.over(shape, Walk.strides(shape), reordered, (to, from) -> result[to] = x.numbers()[from]);
    return new Array(shape, result);
  }

  static Array axisLast(Array x, int axis) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < x.shape().rank(); i++) {
      if (i != axis) {
        order.add(i);
      }
    }
    order.add(axis);
    return transpose(x, order);
  }

  /** Parts joined along an axis. */
  public static Array concat(List<Array> parts, int axis) {
    int total = parts.stream().mapToInt(part -> part.shape().dim(axis)).sum();
    Shape shape = parts.get(0).shape().withDim(axis, total);
    double[] result = new double[shape.size()];
    int start = 0;
    for (Array part : parts) {
      paste(part, result, shape, axis, start);
      start += part.shape().dim(axis);
    }
    return new Array(shape, result);
  }

  /** Indices {@code from} (inclusive) to {@code to} (exclusive) of an axis. */
  public static Array slice(Array x, int axis, int from, int to) {
    Shape shape = x.shape().withDim(axis, to - from);
    int start = from * Walk.strides(x.shape())[axis];
    double[] result = new double[shape.size()];
    Walk.over(
        shape,
        Walk.strides(shape),
        Walk.strides(x.shape()),
        (i, j) -> result[i] = x.numbers()[start + j]);
    return new Array(shape, result);
  }

  /** Zeros before and after along an axis. */
  public static Array pad(Array x, int axis, int before, int after) {
    Shape shape = x.shape().withDim(axis, before + x.shape().dim(axis) + after);
    double[] result = new double[shape.size()];
    paste(x, result, shape, axis, before);
    return new Array(shape, result);
  }

  private static void paste(Array part, double[] result, Shape shape, int axis, int at) {
    int[] strides = Walk.strides(shape);
    int start = at * strides[axis];
    Walk.over(
        part.shape(),
        strides,
        Walk.strides(part.shape()),
        (to, from) -> result[start + to] = part.numbers()[from]);
  }

  /** Rows of a table, picked by index. */
  public static Array gather(Array table, Array indices) {
    Shape row = table.shape().dropFirst(1);
    Shape shape = indices.shape().append(row);
    double[] result = new double[shape.size()];
    for (int i = 0; i < indices.numbers().length; i++) {
      int from = row(indices.numbers()[i], table.shape().dim(0)) * row.size();
      System.arraycopy(table.numbers(), from, result, i * row.size(), row.size());
    }
    return new Array(shape, result);
  }

  /** Rows added into a table of zeros. */
  public static Array scatterAdd(Array updates, Array indices, int rows) {
    Shape row = updates.shape().dropFirst(indices.shape().rank());
    double[] result = new double[rows * row.size()];
    for (int i = 0; i < indices.numbers().length; i++) {
      int to = row(indices.numbers()[i], rows) * row.size();
      for (int j = 0; j < row.size(); j++) {
        result[to + j] += updates.numbers()[i * row.size() + j];
      }
    }
    return new Array(Shape.of(rows).append(row), result);
  }

  private static int row(double index, int rows) {
    if (index != Math.rint(index) || index < 0 || index >= rows) {
      throw new IndexOutOfBoundsException(
          "index " + index + " is not a whole number in [0, " + rows + ")");
    }
    return (int) index;
  }
}
