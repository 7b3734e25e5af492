package org.vae4j.testkit.backend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.vae4j.tensor.Tensor;

/** Functions of one operand over all sizes and extremes of their domain. */
final class UnaryCases {
  private UnaryCases() {}

  static List<FormulaCase> everywhere(String name, UnaryOperator<Tensor> f) {
    // apart from 0, where ties and poles are
    return cases(name, f, Operand::distinct, Extremes.signed());
  }

  static List<FormulaCase> positive(String name, UnaryOperator<Tensor> f) {
    return cases(name, f, dims -> Operand.between(0.1, 5, dims), Extremes.notNegative());
  }

  static List<FormulaCase> aboveZero(String name, UnaryOperator<Tensor> f) {
    return cases(name, f, dims -> Operand.between(0.1, 12, dims), Extremes.positive());
  }

  private static List<FormulaCase> cases(
      String name, UnaryOperator<Tensor> f, Function<int[], Operand> operand, Operand extremes) {
    List<FormulaCase> cases = new ArrayList<>();
    for (int[] dims : Sizes.all()) {
      cases.add(
          FormulaCase.of(
              name + " of " + Arrays.toString(dims),
              in -> f.apply(in.get(0)),
              operand.apply(dims)));
    }
    cases.add(FormulaCase.of(name + " of extremes", in -> f.apply(in.get(0)), extremes));
    return cases;
  }
}
