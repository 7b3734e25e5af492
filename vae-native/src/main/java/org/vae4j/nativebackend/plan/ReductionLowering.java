package org.vae4j.nativebackend.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.vae4j.graph.Attributes;
import org.vae4j.nativebackend.kernel.Reduction;
import org.vae4j.nativebackend.kernel.TileOp;
import org.vae4j.tensor.Shape;

/**
 * Translates reductions: one run of adjacent axes after the other, the last run first, each as the
 * middle axis of {@code [outer, length, inner]}.
 *
 * <p>A long reduction to few numbers is done in two stages, so that several threads find work,
 * which they do among rows of a handful or more. How it is cut follows from the shape, never from
 * the number of threads.
 */
final class ReductionLowering {
  private static final int LONG = 1 << 16;
  private static final int MOST_PARTS = 16;

  private final OperationList list;

  ReductionLowering(OperationList list) {
    this.list = list;
  }

  View reduce(String origin, Reduction.Kind kind, View operand, List<Integer> axes) {
    View result = operand;
    int end = axes.size();
    while (end > 0) {
      int start = end - 1;
      while (start > 0 && axes.get(start - 1) == axes.get(start) - 1) {
        start--;
      }
      result = reduceRun(origin, kind, result, axes.get(start), axes.get(end - 1) + 1);
      end = start;
    }
    return result;
  }

  View argMax(String origin, View operand, int axis) {
    return reduceRun(origin, Reduction.Kind.ARG_MAX, operand, axis, axis + 1);
  }

  private View reduceRun(String origin, Reduction.Kind kind, View operand, int from, int to) {
    Shape shape = operand.shape();
    Shape kept = shape.range(0, from).append(shape.dropFirst(to));
    int length = shape.range(from, to).size();
    if (length == 1 && kind != Reduction.Kind.ARG_MAX) {
      return list.reshape(origin, operand, kept);
    }
    int outer = shape.range(0, from).size();
    int inner = shape.dropFirst(to).size();
    View whole =
        list.contiguous(origin, operand).reshape(Shape.of(outer, length, inner)).orElseThrow();
    int parts = kind == Reduction.Kind.ARG_MAX ? 1 : parts(outer, length, inner);
    if (parts > 1) {
      Shape cut = Shape.of(outer * parts, length / parts, inner);
      View partial = stage(origin, kind, whole.reshape(cut).orElseThrow());
      whole = partial.reshape(Shape.of(outer, parts, inner)).orElseThrow();
    }
    return stage(origin, kind, whole).reshape(kept).orElseThrow();
  }

  /** The largest divisor of a long axis that is at most {@value #MOST_PARTS}. */
  private static int parts(int outer, int length, int inner) {
    boolean few = inner == 1 ? outer < MOST_PARTS : (long) outer * inner < LONG / MOST_PARTS;
    if (!few || (long) outer * length * inner < LONG || length < MOST_PARTS * MOST_PARTS) {
      return 1;
    }
    return IntStream.rangeClosed(1, MOST_PARTS)
        .filter(divisor -> length % divisor == 0)
        .max()
        .orElse(1);
  }

  private View stage(String origin, Reduction.Kind kind, View input) {
    Shape shape = input.shape();
    View result = list.temporary(origin, Shape.of(shape.dim(0), shape.dim(2)));
    list.add(new ReductionOperation(origin, kind, input, result));
    return result;
  }

  /** m + log Σ e^(x - m) with the maximum m, or 0 in its place where it is not finite. */
  View logSumExp(String origin, View operand, List<Integer> axes) {
    View largest = reduce(origin, Reduction.Kind.MAX, operand, axes);
    Shape kept = largest.shape();
    View zero = list.constant(Shape.scalar(), new Attributes.Values(0f));
    View finite = list.elementwise(origin, TileOp.IS_FINITE, kept, List.of(largest));
    View shift = list.elementwise(origin, TileOp.SELECT, kept, List.of(finite, largest, zero));
    View spread = list.reshape(origin, shift, keepingDims(operand.shape(), axes));
    View shifted =
        list.elementwise(origin, TileOp.SUBTRACT, operand.shape(), List.of(operand, spread));
    View exponential = list.elementwise(origin, TileOp.EXP, operand.shape(), List.of(shifted));
    View sum = reduce(origin, Reduction.Kind.SUM, exponential, axes);
    View logarithm = list.elementwise(origin, TileOp.LOG, kept, List.of(sum));
    return list.elementwise(origin, TileOp.ADD, kept, List.of(logarithm, shift));
  }

  private static Shape keepingDims(Shape shape, List<Integer> axes) {
    List<Integer> sizes = new ArrayList<>();
    for (int axis = 0; axis < shape.rank(); axis++) {
      sizes.add(axes.contains(axis) ? 1 : shape.dim(axis));
    }
    return Shape.of(sizes.stream().mapToInt(Integer::intValue).toArray());
  }
}
