package org.vae4j.testkit.backend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.vae4j.tensor.Shape;

/** Matrix products in the four layouts, with batch axes that are equal, missing or broadcast. */
final class ProductCases {
  private ProductCases() {}

  static List<FormulaCase> all(String name) {
    List<FormulaCase> cases = new ArrayList<>();
    for (boolean left : new boolean[] {false, true}) {
      for (boolean right : new boolean[] {false, true}) {
        for (int[][] batch : batches()) {
          cases.add(product(name, left, right, batch[0], batch[1]));
        }
        cases.add(extreme(name, left, right));
      }
    }
    return cases;
  }

  private static List<int[][]> batches() {
    return List.of(
        new int[][] {{}, {}},
        new int[][] {{3}, {3}},
        new int[][] {{3}, {}},
        new int[][] {{}, {3}},
        new int[][] {{1}, {3}},
        new int[][] {{2, 1}, {1, 3}},
        new int[][] {{2, 3}, {3}},
        new int[][] {{2, 3}, {}});
  }

  private static FormulaCase product(
      String name, boolean left, boolean right, int[] leftBatch, int[] rightBatch) {
    return FormulaCase.of(
        name + layout(left, right) + batch(leftBatch) + " by" + batch(rightBatch),
        in -> in.get(0).matMul(in.get(1), left, right),
        matrix(leftBatch, 5, 7, left),
        matrix(rightBatch, 7, 3, right));
  }

  /** A product of 0 and an infinity is not a number, even where 0 is most of a matrix. */
  private static FormulaCase extreme(String name, boolean left, boolean right) {
    float infinity = Float.POSITIVE_INFINITY;
    return FormulaCase.of(
        name + " of extremes" + layout(left, right),
        in -> in.get(0).matMul(in.get(1), left, right),
        Operand.of(Shape.of(2, 2), 0, 0, 0, 1),
        Operand.of(Shape.of(2, 2), infinity, 1e30f, Float.NaN, 2));
  }

  private static Operand matrix(int[] batch, int rows, int columns, boolean transposed) {
    Shape shape =
        transposed ? Shape.of(batch).append(columns, rows) : Shape.of(batch).append(rows, columns);
    return Operand.normal(shape.dims());
  }

  private static String layout(boolean left, boolean right) {
    return (left ? " left transposed" : "") + (right ? " right transposed" : "");
  }

  private static String batch(int[] dims) {
    return " batch " + Arrays.toString(dims);
  }
}
