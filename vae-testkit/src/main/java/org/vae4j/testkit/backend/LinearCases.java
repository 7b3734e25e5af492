package org.vae4j.testkit.backend;

import static org.vae4j.testkit.backend.Operand.normal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vae4j.tensor.Convolution;

/** Matrix products and convolutions, at sizes on both sides of what kernels are blocked by. */
final class LinearCases {
  private LinearCases() {}

  static Stream<FormulaCase> all() {
    return Stream.of(transposes(), batched(), convolutions()).flatMap(List::stream);
  }

  /** Slow to differentiate numerically, because they are large; for comparison of backends only. */
  static Stream<FormulaCase> large() {
    List<FormulaCase> cases = new ArrayList<>();
    int[] sizes = {1, 15, 16, 17, 63, 64, 65};
    for (int i = 0; i < sizes.length; i++) {
      int rows = sizes[i];
      int inner = sizes[(i + 2) % sizes.length];
      int columns = sizes[(i + 4) % sizes.length];
      cases.addAll(product(rows, inner, columns));
    }
    cases.addAll(product(100, 300, 33));
    cases.add(
        FormulaCase.of(
            "conv2d 3x3 of 28x28",
            in -> in.get(0).conv2d(in.get(1), Convolution.padded(2, 1)),
            normal(3, 28, 28, 3),
            normal(3, 3, 3, 17)));
    return cases.stream();
  }

  private static List<FormulaCase> transposes() {
    return product(3, 5, 4);
  }

  /** One product in the four layouts of its operands. */
  private static List<FormulaCase> product(int rows, int inner, int columns) {
    List<FormulaCase> cases = new ArrayList<>();
    for (boolean left : new boolean[] {false, true}) {
      for (boolean right : new boolean[] {false, true}) {
        cases.add(
            FormulaCase.of(
                "matMul " + rows + "x" + inner + "x" + columns + flags(left, right),
                in -> in.get(0).matMul(in.get(1), left, right),
                left ? normal(inner, rows) : normal(rows, inner),
                right ? normal(columns, inner) : normal(inner, columns)));
      }
    }
    return cases;
  }

  private static String flags(boolean left, boolean right) {
    return (left ? " left transposed" : "") + (right ? " right transposed" : "");
  }

  private static List<FormulaCase> batched() {
    List<FormulaCase> cases = new ArrayList<>();
    for (boolean left : new boolean[] {false, true}) {
      for (boolean right : new boolean[] {false, true}) {
        cases.add(
            FormulaCase.of(
                "matMul batched" + flags(left, right),
                in -> in.get(0).matMul(in.get(1), left, right),
                left ? normal(2, 4, 3) : normal(2, 3, 4),
                right ? normal(2, 5, 4) : normal(2, 4, 5)));
        cases.add(
            FormulaCase.of(
                "matMul rank 3 by rank 2" + flags(left, right),
                in -> in.get(0).matMul(in.get(1), left, right),
                left ? normal(3, 4, 2) : normal(3, 2, 4),
                right ? normal(5, 4) : normal(4, 5)));
      }
    }
    cases.add(
        FormulaCase.of(
            "matMul rank 2 by rank 3",
            in -> in.get(0).matMul(in.get(1)),
            normal(3, 4),
            normal(2, 4, 2)));
    cases.add(
        FormulaCase.of(
            "matMul batch axes broadcast",
            in -> in.get(0).matMul(in.get(1)),
            normal(2, 1, 3, 4),
            normal(3, 4, 2)));
    return cases;
  }

  private static List<FormulaCase> convolutions() {
    return List.of(
        convolution("1x1", Convolution.valid(1), 3, 4, 1, 1),
        convolution("3x3", Convolution.valid(1), 5, 4, 3, 3),
        convolution("3x3 padded", Convolution.padded(1, 1), 4, 5, 3, 3),
        convolution("3x2 stride 2 padded", Convolution.padded(2, 1), 5, 6, 3, 2),
        convolution("4x4 stride 2 same", Convolution.same(7, 7, 4, 2), 7, 7, 4, 4),
        convolution("padded on one side", new Convolution(2, 0, 2, 1, 0), 5, 5, 3, 3),
        convolution("stride leaves a rest", Convolution.valid(3), 6, 7, 2, 2),
        FormulaCase.of(
            "conv2dTransposed",
            in -> in.get(0).conv2dTransposed(in.get(1), Convolution.padded(2, 1), 6, 5),
            normal(2, 3, 3, 3),
            normal(3, 3, 2, 3)));
  }

  private static FormulaCase convolution(
      String name, Convolution geometry, int height, int width, int kernelHeight, int kernelWidth) {
    return FormulaCase.of(
        "conv2d " + name,
        in -> in.get(0).conv2d(in.get(1), geometry),
        normal(2, height, width, 2),
        normal(kernelHeight, kernelWidth, 2, 3));
  }
}
