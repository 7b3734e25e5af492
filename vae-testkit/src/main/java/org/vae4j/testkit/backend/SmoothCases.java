package org.vae4j.testkit.backend;

import static org.vae4j.testkit.backend.Operand.between;
import static org.vae4j.testkit.backend.Operand.distinct;
import static org.vae4j.testkit.backend.Operand.indices;
import static org.vae4j.testkit.backend.Operand.normal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;
import org.vae4j.tensor.Tensors;

/** Every primitive where it is differentiable, on ranks 0 to 4, with and without broadcasting. */
final class SmoothCases {
  private SmoothCases() {}

  static Stream<FormulaCase> all() {
    return Stream.of(unary(), binary(), reductions(), shapes(), control()).flatMap(List::stream);
  }

  private static List<FormulaCase> unary() {
    List<FormulaCase> cases = new ArrayList<>();
    UnaryCases add = (name, f, x) -> cases.add(FormulaCase.of(name, in -> f.apply(in.get(0)), x));
    add.of("negate", Tensor::negate, normal(3, 5));
    add.of("exp", Tensor::exp, normal(17));
    add.of("log", Tensor::log, between(0.1, 5, 2, 3, 2));
    add.of("log1p", Tensor::log1p, between(-0.5, 5, 4, 4));
    add.of("log1p near 0", Tensor::log1p, between(-1e-3, 1e-3, 9));
    add.of("sqrt", Tensor::sqrt, between(0.1, 5, 7));
    add.of("square", Tensor::square, normal(2, 1, 3, 2));
    add.of("reciprocal", Tensor::reciprocal, between(0.3, 3, 6));
    add.of("abs", Tensor::abs, distinct(3, 4));
    add.of("sign", Tensor::sign, distinct(3, 4));
    add.of("tanh", Tensor::tanh, normal(33));
    add.of("sigmoid", Tensor::sigmoid, between(-8, 8, 5, 7));
    add.of("softplus", Tensor::softplus, between(-8, 8, 5, 7));
    add.of("relu", Tensor::relu, distinct(5, 8));
    add.of("lgamma", Tensor::lgamma, between(0.2, 12, 5, 5));
    add.of("digamma", x -> x.digamma().times(0.5), between(0.2, 12, 5, 5));
    add.of("isFinite", Tensor::isFinite, normal(3));
    add.of("exp of a scalar", Tensor::exp, normal());
    add.of("tanh of 1000 numbers", Tensor::tanh, normal(1000));
    return cases;
  }

  private interface UnaryCases {
    void of(String name, UnaryOperator<Tensor> f, Operand x);
  }

  private static List<FormulaCase> binary() {
    List<FormulaCase> cases = new ArrayList<>();
    BinaryCases add =
        (name, f, a, b) ->
            cases.add(FormulaCase.of(name, in -> f.apply(in.get(0), in.get(1)), a, b));
    add.of("add", Tensor::plus, normal(4, 5), normal(4, 5));
    add.of("add a row", Tensor::plus, normal(33, 17), normal(17));
    add.of("add a column", Tensor::plus, normal(5, 4), normal(5, 1));
    add.of("subtract from a scalar", Tensor::minus, normal(), normal(3, 4));
    add.of("multiply outer", Tensor::times, normal(6, 1), normal(1, 5));
    add.of("multiply middle axis", Tensor::times, normal(2, 1, 3), normal(2, 4, 3));
    add.of("multiply rank 4 by rank 2", Tensor::times, normal(2, 3, 4, 5), normal(4, 1));
    add.of("divide", Tensor::dividedBy, normal(4, 3), between(0.5, 2, 3));
    add.of("maximum", Tensor::maximum, distinct(6, 5), between(0.02, 0.03, 5));
    add.of("minimum", Tensor::minimum, distinct(6, 5), between(0.02, 0.03, 6, 1));
    add.of("pow", Tensor::pow, between(0.2, 3, 4, 5), between(-2, 3, 5));
    add.of("greater", Tensor::greaterThan, distinct(4, 3), between(0.02, 0.03, 3));
    add.of("equal", (a, b) -> a.equalTo(b).plus(b.equalTo(b)), distinct(4, 3), normal(3));
    add.of("x times x", (a, b) -> a.times(a).plus(b), normal(9), normal());
    return cases;
  }

  private interface BinaryCases {
    void of(String name, BinaryOperator<Tensor> f, Operand a, Operand b);
  }

  private static List<FormulaCase> reductions() {
    List<FormulaCase> cases = new ArrayList<>();
    for (int[] axes : List.of(new int[] {}, new int[] {-1}, new int[] {0}, new int[] {1, 2})) {
      String over = " over axes " + Arrays.toString(axes);
      cases.add(reduction("sum" + over, x -> x.sum(axes), normal(5, 3, 7)));
      cases.add(reduction("max" + over, x -> x.max(axes), distinct(5, 3, 7)));
      cases.add(reduction("logSumExp" + over, x -> x.logSumExp(axes), normal(5, 3, 7)));
    }
    cases.add(reduction("sum of a size-1 axis", x -> x.sum(1), normal(4, 1, 3)));
    cases.add(reduction("max of a size-1 axis", x -> x.max(-1), normal(4, 1)));
    cases.add(reduction("logSumExp of a size-1 axis", x -> x.logSumExp(0), normal(1, 4)));
    cases.add(reduction("sum over first and last of rank 4", x -> x.sum(0, 3), normal(3, 2, 4, 5)));
    cases.add(reduction("sum of a scalar", Tensor::sum, normal()));
    cases.add(reduction("long sum over rows", x -> x.sum(-1), normal(3, 1025)));
    cases.add(reduction("long sum over columns", x -> x.sum(0), normal(1025, 3)));
    cases.add(reduction("softmax", x -> x.softmax(-1), normal(6, 10)));
    cases.add(reduction("argMax", x -> x.argMax(1), distinct(4, 6, 2)));
    return cases;
  }

  private static FormulaCase reduction(String name, UnaryOperator<Tensor> f, Operand x) {
    return FormulaCase.of(name, in -> f.apply(in.get(0)), x);
  }

  private static List<FormulaCase> shapes() {
    return List.of(
        FormulaCase.of("reshape", in -> in.get(0).reshape(3, 8).square(), normal(2, 3, 4)),
        FormulaCase.of("transpose", in -> in.get(0).transpose(1, 0).exp(), normal(17, 5)),
        FormulaCase.of(
            "transpose rank 4", in -> in.get(0).transpose(2, 0, 3, 1), normal(2, 3, 4, 5)),
        FormulaCase.of("broadcastTo", in -> in.get(0).broadcastTo(Shape.of(4, 2, 3)), normal(2, 1)),
        FormulaCase.of(
            "concat",
            in -> in.get(0).concat(1, in.get(1), in.get(0)),
            normal(3, 2, 2),
            normal(3, 4, 2)),
        FormulaCase.of("stack", in -> Tensors.stack(0, in).square(), normal(3, 2), normal(3, 2)),
        FormulaCase.of("slice", in -> in.get(0).slice(-1, 2, 5).exp(), normal(4, 7)),
        FormulaCase.of("slice first axis", in -> in.get(0).slice(0, 1, 2), normal(4, 3, 2)),
        FormulaCase.of("pad", in -> in.get(0).pad(1, 2, 1).square(), normal(3, 4, 2)),
        FormulaCase.of("gather", in -> in.get(0).gather(in.get(1)), normal(5, 3), indices(5, 4, 2)),
        FormulaCase.of(
            "gather numbers", in -> in.get(0).gather(in.get(1)), normal(6), indices(6, 9)),
        FormulaCase.of(
            "scatterAdd", in -> in.get(0).scatterAdd(in.get(1), 4), normal(9, 3), indices(4, 9)),
        FormulaCase.of(
            "scatterAdd of rank 3",
            in -> in.get(0).square().scatterAdd(in.get(1), 3),
            normal(2, 5, 4),
            indices(3, 2, 5)));
  }

  private static List<FormulaCase> control() {
    return List.of(
        FormulaCase.of(
            "select",
            in -> in.get(0).select(in.get(1).exp(), in.get(2)),
            indices(2, 4, 5),
            normal(4, 5),
            normal(5)),
        FormulaCase.of(
            "select by a row",
            in -> in.get(0).select(in.get(1), in.get(2)),
            indices(2, 5),
            normal(),
            normal(4, 5)),
        FormulaCase.of(
            "constants", in -> in.get(0).plus(1.5).times(in.get(0).constant(-2)), normal(7)));
  }
}
