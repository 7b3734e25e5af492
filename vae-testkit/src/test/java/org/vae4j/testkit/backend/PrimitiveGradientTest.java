package org.vae4j.testkit.backend;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vae4j.testkit.GradientChecker;

/** Every primitive's gradient against finite differences, first and second order. */
class PrimitiveGradientTest {
  private static final long SEED = 7;

  static Stream<FormulaCase> smooth() {
    return Stream.concat(SmoothCases.all(), LinearCases.all())
        .filter(formula -> formula.operands().stream().allMatch(o -> o.shape().size() < 500));
  }

  @ParameterizedTest
  @MethodSource("smooth")
  void agreesWithFiniteDifferences(FormulaCase formula) {
    checker(formula).check();
  }

  static Stream<FormulaCase> smoothTwice() {
    // the derivative of trigamma is no primitive
    return smooth().filter(formula -> !formula.name().equals("digamma"));
  }

  @ParameterizedTest
  @MethodSource("smoothTwice")
  void agreesWithFiniteDifferencesInSecondOrder(FormulaCase formula) {
    checker(formula).checkSecondOrder();
  }

  private static GradientChecker checker(FormulaCase formula) {
    GradientChecker checker = new GradientChecker(formula::write);
    for (int i = 0; i < formula.operands().size(); i++) {
      String name = FormulaCase.operandName(i);
      Operand operand = formula.operands().get(i);
      double[] numbers = widened(operand.numbers(SEED, name));
      checker = operand.variable() ? checker.at(name, numbers) : checker.holding(name, numbers);
    }
    return checker;
  }

  private static double[] widened(float[] numbers) {
    double[] wide = new double[numbers.length];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = numbers[i];
    }
    return wide;
  }
}
