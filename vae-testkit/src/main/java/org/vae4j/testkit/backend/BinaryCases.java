package org.vae4j.testkit.backend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/** Functions of two or three operands, broadcast along every axis of either, and at extremes. */
final class BinaryCases {
  private static final float INFINITY = Float.POSITIVE_INFINITY;
  private static final float NAN = Float.NaN;

  private BinaryCases() {}

  static List<FormulaCase> everywhere(String name, BinaryOperator<Tensor> f) {
    List<FormulaCase> cases = new ArrayList<>();
    for (int[][] pair : pairs()) {
      // the second operand lies between the numbers of the first, and away from 0
      cases.add(pair(name, f, pair, Operand::distinct, dims -> Operand.between(0.52, 0.53, dims)));
    }
    cases.add(
        FormulaCase.of(
            name + " of extremes",
            in -> f.apply(in.get(0), in.get(1)),
            row(NAN, NAN, 1, INFINITY, INFINITY, -INFINITY, INFINITY, 0, 1e30f, -1e30f, 1, 0),
            row(NAN, 1, NAN, 1, INFINITY, INFINITY, 0, INFINITY, 1e4f, 1e30f, 0, 0)));
    return cases;
  }

  /** Powers, whose base is not negative. */
  static List<FormulaCase> powers(String name) {
    List<FormulaCase> cases = new ArrayList<>();
    for (int[][] pair : pairs()) {
      cases.add(
          pair(
              name,
              Tensor::pow,
              pair,
              dims -> Operand.between(0.2, 3, dims),
              dims -> Operand.between(-2, 3, dims)));
    }
    cases.add(
        FormulaCase.of(
            name + " of extremes",
            in -> in.get(0).pow(in.get(1)),
            row(NAN, 2, INFINITY, INFINITY, 0, 0.5f, 2, 1e8f, 1e30f),
            row(2, NAN, 2, -1, -1, INFINITY, INFINITY, 3, 2)));
    return cases;
  }

  /** Selections; a condition that is not a number is not 0. */
  static List<FormulaCase> selections(String name) {
    List<FormulaCase> cases = new ArrayList<>();
    for (int[][] pair : pairs()) {
      cases.add(
          FormulaCase.of(
              named(name, pair),
              in -> in.get(0).select(in.get(1), in.get(2)),
              Operand.indices(2, pair[0]),
              Operand.normal(pair[1]),
              Operand.normal(pair[0])));
    }
    cases.add(
        FormulaCase.of(
            name + " of extremes",
            in -> in.get(0).select(in.get(1), in.get(2)),
            row(NAN, INFINITY, 0, 0, 1).fixed(),
            row(1, 2, NAN, INFINITY, NAN),
            row(NAN, INFINITY, 3, 4, 5)));
    return cases;
  }

  private static FormulaCase pair(
      String name,
      BinaryOperator<Tensor> f,
      int[][] dims,
      Function<int[], Operand> left,
      Function<int[], Operand> right) {
    return FormulaCase.of(
        named(name, dims),
        in -> f.apply(in.get(0), in.get(1)),
        left.apply(dims[0]),
        right.apply(dims[1]));
  }

  private static String named(String name, int[][] dims) {
    return name + " of " + Arrays.toString(dims[0]) + " and " + Arrays.toString(dims[1]);
  }

  /** Equal shapes, one operand shorter, and every subset of three axes of size 1 on either side. */
  private static List<int[][]> pairs() {
    List<int[][]> pairs = new ArrayList<>();
    Sizes.all().forEach(dims -> pairs.add(new int[][] {dims, dims}));
    int[] full = {3, 5, 7};
    for (int ones = 1; ones < 1 << full.length; ones++) {
      int[] repeated = full.clone();
      for (int axis = 0; axis < full.length; axis++) {
        repeated[axis] = (ones >> axis & 1) == 1 ? 1 : full[axis];
      }
      pairs.add(new int[][] {full, repeated});
      pairs.add(new int[][] {repeated, full});
    }
    pairs.add(new int[][] {{}, {17}});
    pairs.add(new int[][] {{2, 3, 5, 7}, {5, 1}});
    pairs.add(new int[][] {{127}, {3, 1, 127}});
    pairs.add(new int[][] {{3, 1, 7}, {1, 5, 1}});
    return pairs;
  }

  private static Operand row(float... numbers) {
    return Operand.of(Shape.of(numbers.length), numbers);
  }
}
