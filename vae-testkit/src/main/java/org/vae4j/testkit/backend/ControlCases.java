package org.vae4j.testkit.backend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.vae4j.tensor.Tensor;
import org.vae4j.tensor.Tensors;

/** Where numbers come from, and where gradients go. */
final class ControlCases {
  private ControlCases() {}

  static List<FormulaCase> inputs(String name) {
    return everywhere(name, x -> x);
  }

  static List<FormulaCase> constants(String name) {
    return everywhere(
        name, x -> x.plus(x.constant(x.shape(), Operand.normal(x.shape().dims()).numbers(1, ""))));
  }

  static List<FormulaCase> stopped(String name) {
    return everywhere(name, x -> x.times(x.stopGradient()));
  }

  static List<FormulaCase> customGradients(String name) {
    return everywhere(
        name,
        x ->
            Tensors.customGradient(
                in -> in.get(0).square(), (gradient, in) -> List.of(gradient.negate()), x));
  }

  private static List<FormulaCase> everywhere(String name, UnaryOperator<Tensor> f) {
    List<FormulaCase> cases = new ArrayList<>();
    for (int[] dims : Sizes.all()) {
      String of = name + " of " + Arrays.toString(dims);
      cases.add(FormulaCase.of(of, in -> f.apply(in.get(0)), Operand.normal(dims)));
    }
    return cases;
  }
}
