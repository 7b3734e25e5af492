package org.vae4j.testkit.backend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/** Reductions over every set of axes of every size, and of extremes. */
final class ReductionCases {
  private ReductionCases() {}

  static List<FormulaCase> overAxes(String name, BiFunction<Tensor, int[], Tensor> reduction) {
    List<FormulaCase> cases = new ArrayList<>();
    for (int[] dims : Sizes.all()) {
      for (int set = 1; set < 1 << dims.length; set++) {
        cases.add(reduced(name, reduction, dims, axes(set, dims.length)));
      }
      cases.add(reduced(name, reduction, dims, new int[] {}));
    }
    cases.add(
        FormulaCase.of(
            name + " of extremes", in -> reduction.apply(in.get(0), new int[] {-1}), extremes()));
    return cases;
  }

  static List<FormulaCase> alongAxes(String name, BiFunction<Tensor, Integer, Tensor> reduction) {
    List<FormulaCase> cases = new ArrayList<>();
    for (int[] dims : Sizes.all()) {
      for (int axis = 0; axis < dims.length; axis++) {
        int along = axis;
        cases.add(
            FormulaCase.of(
                name + " of " + Arrays.toString(dims) + " along " + axis,
                in -> reduction.apply(in.get(0), along),
                Operand.distinct(dims)));
      }
    }
    return cases;
  }

  private static FormulaCase reduced(
      String name, BiFunction<Tensor, int[], Tensor> reduction, int[] dims, int[] axes) {
    return FormulaCase.of(
        name + " of " + Arrays.toString(dims) + " over " + Arrays.toString(axes),
        in -> reduction.apply(in.get(0), axes),
        Operand.distinct(dims));
  }

  private static int[] axes(int set, int rank) {
    return IntStream.range(0, rank).filter(axis -> (set >> axis & 1) == 1).toArray();
  }

  /** A row each with a NaN, an infinity of either sign, both infinities, and large numbers. */
  private static Operand extremes() {
    float infinity = Float.POSITIVE_INFINITY;
    return Operand.of(
        Shape.of(5, 3),
        new float[] {
          1, Float.NaN, 2, infinity, 0, -1, -infinity, 3, 4, infinity, -infinity, 0, 1e30f, -1, 2e4f
        });
  }
}
