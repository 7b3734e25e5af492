package org.vae4j.testkit.backend;

import static org.vae4j.testkit.backend.Operand.indices;
import static org.vae4j.testkit.backend.Operand.normal;

import java.util.List;
import java.util.stream.Stream;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;
import org.vae4j.tensor.Tensors;

/** Ties, limits, infinities, and what gradients must not flow through. */
final class EdgeCases {
  private static final float INFINITY = Float.POSITIVE_INFINITY;
  private static final Shape SIX = Shape.of(6);

  private EdgeCases() {}

  static Stream<FormulaCase> all() {
    return Stream.of(ties(), limits(), notNumbers(), control()).flatMap(List::stream);
  }

  private static List<FormulaCase> ties() {
    Operand tied = Operand.of(Shape.of(2, 3), 1, 3, 3, -2, -2, -2);
    Operand zeros = Operand.of(SIX, -1, 0, 1, 0, 2, -3);
    Operand same = Operand.of(SIX, -1, 1, 1, 0, 3, -4);
    return List.of(
        FormulaCase.of("relu at 0", in -> in.get(0).relu(), zeros),
        FormulaCase.of("abs at 0", in -> in.get(0).abs(), zeros),
        FormulaCase.of("sign of 0", in -> in.get(0).sign(), zeros),
        FormulaCase.of("maximum at ties", in -> in.get(0).maximum(in.get(1)), zeros, same),
        FormulaCase.of("minimum at ties", in -> in.get(0).minimum(in.get(1)), zeros, same),
        FormulaCase.of("greater at ties", in -> in.get(0).greaterThan(in.get(1)), zeros, same),
        FormulaCase.of("equal at ties", in -> in.get(0).equalTo(in.get(1)), zeros, same),
        FormulaCase.of("max at ties", in -> in.get(0).max(-1), tied),
        FormulaCase.of("max of all at ties", in -> in.get(0).max(), tied),
        FormulaCase.of("argMax, the first of equals", in -> in.get(0).argMax(-1), tied),
        FormulaCase.of("clip at its ends", in -> in.get(0).clip(-1, 1), zeros));
  }

  private static List<FormulaCase> limits() {
    Operand wide = Operand.of(SIX, -100, -20, -1e-4f, 1e-4f, 20, 80);
    Operand positive = Operand.of(SIX, 1e-3f, 0.5f, 1, 1.4616321f, 2, 1000);
    return List.of(
        FormulaCase.of("exp far out", in -> in.get(0).exp(), wide),
        FormulaCase.of("tanh far out", in -> in.get(0).tanh(), wide),
        FormulaCase.of("sigmoid far out", in -> in.get(0).sigmoid(), wide),
        FormulaCase.of("softplus far out", in -> in.get(0).softplus(), wide),
        FormulaCase.of("expm1", in -> in.get(0).times(0.1).expm1(), wide),
        FormulaCase.of("lgamma over its range", in -> in.get(0).lgamma(), positive),
        FormulaCase.of("digamma over its range", in -> in.get(0).digamma(), positive),
        FormulaCase.of("log of 0", in -> in.get(0).log(), Operand.of(Shape.of(2), 0, 1)),
        FormulaCase.of(
            "pow at base 0",
            in -> in.get(0).pow(in.get(1)),
            Operand.of(SIX, 0, 0, 0, 0, 2, 1),
            Operand.of(SIX, 0, 1, 2, 0.5f, 0, -3)),
        FormulaCase.of("isFinite of an overflow", in -> in.get(0).exp().isFinite(), wider()),
        FormulaCase.of(
            "logSumExp far out",
            in -> in.get(0).logSumExp(-1),
            Operand.of(Shape.of(2, 3), 100, 101, 99, -100, -101, -1e30f)),
        FormulaCase.of(
            "logSumExp of nothing but -infinity",
            in -> in.get(0).logSumExp(-1),
            Operand.of(Shape.of(2, 2), -INFINITY, -INFINITY, -INFINITY, 1)),
        FormulaCase.of(
            "isFinite of extremes",
            in -> in.get(0).isFinite(),
            Operand.of(SIX, INFINITY, -INFINITY, Float.NaN, 0, 1, Float.MAX_VALUE)),
        FormulaCase.of("xlogy", in -> Tensors.xlogy(in.get(0), in.get(1)), zeroOne(), zeroOne()));
  }

  /** A NaN at every place of a row and a column, in and behind what is computed at once. */
  private static List<FormulaCase> notNumbers() {
    Operand diagonal = diagonal();
    return List.of(
        FormulaCase.of("relu of NaN", in -> in.get(0).relu(), diagonal),
        FormulaCase.of(
            "maximum with NaN", in -> in.get(0).maximum(in.get(0).constant(0)), diagonal),
        FormulaCase.of(
            "minimum with NaN", in -> in.get(0).constant(0).minimum(in.get(0)), diagonal),
        FormulaCase.of("max of rows with NaN", in -> in.get(0).max(-1), diagonal),
        FormulaCase.of("max of columns with NaN", in -> in.get(0).max(0), diagonal),
        FormulaCase.of("max of all with NaN", in -> in.get(0).max(), diagonal),
        FormulaCase.of("logSumExp of rows with NaN", in -> in.get(0).logSumExp(-1), diagonal),
        FormulaCase.of("logSumExp of columns with NaN", in -> in.get(0).logSumExp(0), diagonal));
  }

  /** A row more than columns, which has no NaN, and is the only one that shows a maximum. */
  private static Operand diagonal() {
    int size = 37;
    float[] numbers = new float[(size + 1) * size];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = i % (size + 1) == 0 && i < size * size ? Float.NaN : i % 11 - 5.5f;
    }
    return Operand.of(Shape.of(size + 1, size), numbers);
  }

  private static Operand wider() {
    return Operand.of(Shape.of(3), -200, 88, 100);
  }

  private static Operand zeroOne() {
    return Operand.of(Shape.of(4), 0, 1, 0, 0.5f);
  }

  private static List<FormulaCase> control() {
    return List.of(
        FormulaCase.of(
            "select keeps infinities out",
            in -> in.get(0).select(in.get(1).log(), in.get(1).times(2)),
            Operand.of(Shape.of(3), 0, 1, 1).fixed(),
            Operand.of(Shape.of(3), 0, 2, 3).fixed()),
        FormulaCase.of(
            "stopGradient", in -> in.get(0).times(in.get(0).exp().stopGradient()), normal(5)),
        FormulaCase.of("customGradient", in -> straightThrough(in.get(0)), normal(3, 4)),
        FormulaCase.of("value without variables", in -> in.get(0).square(), indices(5, 4)),
        FormulaCase.of("unused operand", in -> in.get(0).exp(), normal(3), normal(4)));
  }

  /** The sign, with the gradient of the identity, doubled. */
  private static Tensor straightThrough(Tensor x) {
    return Tensors.customGradient(
        inputs -> inputs.get(0).sign(), (gradient, inputs) -> List.of(gradient.times(2)), x);
  }
}
