package org.vae4j.testkit.backend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.vae4j.tensor.Convolution;

/** Convolutions and their transposes, by stride, padding, kernel and channels. */
final class ConvolutionCases {
  private ConvolutionCases() {}

  /** Where a kernel slides over images. */
  private record Geometry(Convolution window, int height, int width, int rows, int columns) {
    static List<Geometry> all() {
      List<Geometry> all = new ArrayList<>();
      for (int stride : new int[] {1, 2, 3}) {
        all.add(new Geometry(Convolution.valid(stride), 7, 5, 3, 2));
        all.add(new Geometry(Convolution.padded(stride, 1), 7, 5, 3, 3));
        all.add(new Geometry(Convolution.same(7, 7, 4, stride), 7, 7, 4, 4));
        all.add(new Geometry(new Convolution(stride, 0, 2, 1, 0), 5, 6, 2, 3));
      }
      all.add(new Geometry(Convolution.valid(1), 1, 1, 1, 1));
      all.add(new Geometry(Convolution.valid(1), 5, 3, 5, 3));
      return all;
    }

    int outputHeight() {
      return window.outputHeight(height, rows);
    }

    int outputWidth() {
      return window.outputWidth(width, columns);
    }
  }

  static List<FormulaCase> forward(String name) {
    return cases(
        (at, channels) ->
            FormulaCase.of(
                text(name, at, channels),
                in -> in.get(0).conv2d(in.get(1), at.window()),
                Operand.normal(2, at.height(), at.width(), channels[0]),
                Operand.normal(at.rows(), at.columns(), channels[0], channels[1])));
  }

  static List<FormulaCase> towardsImages(String name) {
    return cases(
        (at, channels) ->
            FormulaCase.of(
                text(name, at, channels),
                in -> in.get(0).conv2dTransposed(in.get(1), at.window(), at.height(), at.width()),
                Operand.normal(2, at.outputHeight(), at.outputWidth(), channels[1]),
                Operand.normal(at.rows(), at.columns(), channels[0], channels[1])));
  }

  private static List<FormulaCase> cases(BiFunction<Geometry, int[], FormulaCase> writing) {
    List<FormulaCase> cases = new ArrayList<>();
    for (Geometry geometry : Geometry.all()) {
      for (int[] channels : List.of(new int[] {1, 1}, new int[] {2, 3}, new int[] {3, 17})) {
        cases.add(writing.apply(geometry, channels));
      }
    }
    return cases;
  }

  private static String text(String name, Geometry at, int[] channels) {
    return name + " " + Arrays.toString(channels) + " " + at;
  }
}
