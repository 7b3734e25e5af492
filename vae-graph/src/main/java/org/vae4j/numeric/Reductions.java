package org.vae4j.numeric;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.vae4j.tensor.Shape;

/** Sums, maxima and the like along axes, which disappear. */
public final class Reductions {
  private Reductions() {}

  /** Σ x. */
  public static Array sum(Array x, List<Integer> axes) {
    return fold(x, axes, 0, Double::sum);
  }

  /** max x; NaN where an element is. */
  public static Array max(Array x, List<Integer> axes) {
    return fold(x, axes, Double.NEGATIVE_INFINITY, Math::max);
  }

  /** log Σ e^x, taken relative to the largest element so that nothing overflows. */
  public static Array logSumExp(Array x, List<Integer> axes) {
    Array largest = max(x, axes);
    // an infinite shift would give ∞ - ∞
    Array shift = Elementwise.map(largest, m -> Double.isInfinite(m) ? 0 : m);
    Array shiftKept = shift.withShape(kept(x.shape(), axes));
    Array relative = Elementwise.map(x, shiftKept, (value, m) -> Math.exp(value - m));
    return Elementwise.map(sum(relative, axes), shift, (total, m) -> Math.log(total) + m);
  }

  /** The index of the largest element along an axis, the first of equals. */
  public static Array argMax(Array x, int axis) {
    Array rows = Shapes.axisLast(x, axis);
    int length = x.shape().dim(axis);
    double[] result = new double[x.shape().size() / length];
    Arrays.setAll(result, row -> indexOfLargest(rows.numbers(), row * length, length));
    return new Array(rows.shape().dropLast(1), result);
  }

  private static int indexOfLargest(double[] numbers, int start, int length) {
    int best = 0;
    for (int i = 1; i < length; i++) {
      if (numbers[start + i] > numbers[start + best]) {
        best = i;
      }
    }
    return best;
  }

  private static Array fold(
      Array x, List<Integer> axes, double start, DoubleBinaryOperator operator) {
    Shape kept = kept(x.shape(), axes);
    double[] result = new double[kept.size()];
    Arrays.fill(result, start);
    Walk.over(
        x.shape(),
        Walk.broadcastStrides(kept, x.shape()),
        Walk.strides(x.shape()),
        (to, from) -> result[to] = operator.applyAsDouble(result[to], x.numbers()[from]));
    return new Array(without(x.shape(), axes), result);
  }

  private static Shape kept(Shape shape, List<Integer> axes) {
    Shape kept = shape;
    for (int axis : axes) {
      kept = kept.withDim(axis, 1);
    }
    return kept;
  }

  private static Shape without(Shape shape, List<Integer> axes) {
    int[] dims = shape.dims();
    int[] remaining = new int[dims.length - axes.size()];
    int next = 0;
    for (int axis = 0; axis < dims.length; axis++) {
      if (!axes.contains(axis)) {
        remaining[next++] = dims[axis];
      }
    }
    return Shape.of(remaining);
  }
}
