package org.vae4j.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.vae4j.reference.Interpreter;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.ShapeException;
import org.vae4j.tensor.Tensor;
import org.vae4j.tensor.Tensors;

/** What gradients are at ties and limits, and where none flows. */
class DifferentiatorTest {
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  private final GraphBuilder graph = new GraphBuilder("test");

  /** The gradient of the sum of f at x. */
  private double[] gradient(UnaryOperator<Tensor> f, double... x) {
    Tensor input = graph.input("x" + x.length, Shape.of(x.length));
    Tensor gradient = graph.gradients(f.apply(input).sum(), List.of(input)).get(0);
    return value(gradient, x);
  }

  private double[] secondDerivative(UnaryOperator<Tensor> f, double... x) {
    Tensor input = graph.input("x" + x.length, Shape.of(x.length));
    Tensor first = graph.gradients(f.apply(input).sum(), List.of(input)).get(0);
    return value(graph.gradients(first.sum(), List.of(input)).get(0), x);
  }

  private double[] value(Tensor tensor, double... x) {
    Program program = graph.program(Map.of("value", tensor));
    Environment environment =
        new Environment() {
          @Override
          public double[] input(String name) {
            return x;
          }
        };
    return new Interpreter(program).run(environment).outputs().get("value").numbers();
  }

  private static void assertGradient(double[] actual, double... expected) {
    assertArrayEquals(expected, actual, 1e-12);
  }

  @Test
  void tiesShareTheGradientEqually() {
    assertGradient(gradient(x -> x.maximum(1), 0, 1, 2), 0, 0.5, 1);
    assertGradient(gradient(x -> x.minimum(1), 0, 1, 2), 1, 0.5, 0);
    assertGradient(gradient(x -> x.maximum(x), 3, 4), 1, 1);
    assertGradient(gradient(Tensor::max, 1, 3, 3, 3), 0, 1.0 / 3, 1.0 / 3, 1.0 / 3);
    assertGradient(gradient(x -> x.reshape(2, 2).max(1), 1, 1, 2, 3), 0.5, 0.5, 0, 1);
    assertGradient(gradient(x -> x.clip(-1, 1), -2, -1, 0, 1, 2), 0, 0.5, 1, 0.5, 0);
  }

  @Test
  void kinksHaveGradientZeroAtZero() {
    assertGradient(gradient(Tensor::relu, -1, 0, 1), 0, 0, 1);
    assertGradient(gradient(Tensor::abs, -1, 0, 1), -1, 0, 1);
  }

  @Test
  void reluKeepsAnInfiniteGradientOut() {
    assertGradient(gradient(x -> x.relu().sqrt(), -1, 4), 0, 0.25);
  }

  @Test
  void piecewiseConstantFunctionsHaveGradientZero() {
    assertGradient(gradient(Tensor::sign, 1, -2), 0, 0);
    assertGradient(gradient(Tensor::isFinite, 1, INFINITY), 0, 0);
    assertGradient(gradient(x -> x.greaterThan(0), 1, -2), 0, 0);
    assertGradient(gradient(x -> x.equalTo(x), 1, -2), 0, 0);
    assertGradient(gradient(x -> x.argMax(0), 1, -2), 0, 0);
  }

  @Test
  void powIsFiniteAtBaseZero() {
    UnaryOperator<Tensor> powers = x -> x.pow(x.constant(Shape.of(4), 0, 1, 2, 3));
    assertGradient(gradient(powers, 0, 0, 0, 0), 0, 1, 0, 0);
    assertGradient(secondDerivative(powers, 0, 0, 0, 0), 0, 0, 2, 0);
    assertGradient(gradient(x -> x.constant(0).pow(x), 0, 1, 2), 0, 0, 0);
    assertGradient(gradient(x -> x.constant(2).pow(x), 3), 8 * Math.log(2));
  }

  @Test
  void logSumExpOfNothingHasGradientZero() {
    assertGradient(gradient(Tensor::logSumExp, -INFINITY, -INFINITY), 0, 0);
    assertGradient(gradient(Tensor::logSumExp, -INFINITY, 3), 0, 1);
    assertGradient(gradient(Tensor::logSumExp, 1000, 1000), 0.5, 0.5);
    assertGradient(secondDerivative(Tensor::logSumExp, -INFINITY, -INFINITY), 0, 0);
  }

  @Test
  void logSumExpDoesNotHideWhatIsNotFinite() {
    double nan = Double.NaN;
    assertGradient(gradient(Tensor::logSumExp, 1, 2, nan), nan, nan, nan);
    assertGradient(gradient(Tensor::logSumExp, 1, 2, INFINITY), 0, 0, nan);
  }

  @Test
  void sigmoidKeepsItsDigitsFarOut() {
    double expected = Math.exp(-40);
    assertEquals(expected, gradient(Tensor::sigmoid, 40)[0], 1e-12 * expected);
    assertEquals(-expected, secondDerivative(Tensor::sigmoid, 40)[0], 1e-12 * expected);
    assertEquals(expected, secondDerivative(Tensor::softplus, 40)[0], 1e-12 * expected);
  }

  @Test
  void aGradientArrivesFromEveryUse() {
    assertGradient(gradient(x -> x.times(x).plus(x).plus(x.sum()), 3, 4), 9, 11);
    assertGradient(gradient(x -> x.concat(0, x, x.square()), 3, 4), 8, 10);
  }

  @Test
  void stopGradientStopsIt() {
    assertGradient(gradient(x -> x.times(x.stopGradient()), 3, 4), 3, 4);
    assertGradient(gradient(Tensor::stopGradient, 3, 4), 0, 0);
  }

  @Test
  void whatTheLossDoesNotDependOnHasGradientZero() {
    Tensor x = graph.input("x", Shape.of(2));
    Tensor other = graph.input("other", Shape.of(3, 1));
    List<Tensor> gradients = graph.gradients(x.square().sum(), List.of(other, x));
    assertEquals(Shape.of(3, 1), gradients.get(0).shape());
    assertGradient(value(gradients.get(0)), 0, 0, 0);
    assertGradient(value(gradients.get(1), 3, 4), 6, 8);
  }

  @Test
  void differentiatesByWhatLiesBetween() {
    Tensor x = graph.input("x", Shape.of(2));
    Tensor square = x.square();
    Tensor loss = square.exp().sum();
    List<Tensor> gradients = graph.gradients(loss, List.of(square, x, loss));
    assertGradient(value(gradients.get(0), 1, 0), Math.E, 1);
    assertGradient(value(gradients.get(1), 1, 0), 2 * Math.E, 0);
    assertGradient(value(gradients.get(2), 1, 0), 1);
  }

  @Test
  void aCustomRuleReplacesTheGradientAndReachesFurtherUp() {
    UnaryOperator<Tensor> rounded =
        x ->
            Tensors.customGradient(
                in -> in.get(0).sign(),
                (gradient, in) -> List.of(gradient.times(in.get(0)).times(10)),
                x.times(3));
    // sign(3x): 10·(3x) by the rule, times 3 from inside
    assertGradient(gradient(rounded, 1, -2), 90, -180);
    // the rule reads the input itself, so it is differentiated again
    assertGradient(secondDerivative(rounded, 1, -2), 90, 90);
  }

  @Test
  void aCustomRuleMustFitItsInputs() {
    Tensor x = graph.input("x", Shape.of(2));
    Tensor wrongShape =
        graph.in(
            "quantizer", () -> x.sign().withGradient((gradient, in) -> List.of(gradient.sum()), x));
    ShapeException shape =
        assertThrows(ShapeException.class, () -> graph.gradients(wrongShape.sum(), List.of(x)));
    assertEquals(
        "the gradient rule of quantizer/custom-gradient returned"
            + " gradient/quantizer/custom-gradient/sum: float32[] for the input x: float32[2]; a"
            + " gradient has the shape of its input",
        shape.getMessage());
    Tensor wrongCount = x.withGradient((gradient, in) -> List.of(), x);
    assertTrue(
        assertThrows(GraphException.class, () -> graph.gradients(wrongCount.sum(), List.of(x)))
            .getMessage()
            .contains("returned 0 tensors for 1 inputs"));
  }

  @Test
  void theThirdDerivativeOfLgammaIsMissing() {
    Tensor x = graph.input("x", Shape.of(1));
    Tensor first = graph.gradients(x.lgamma().sum(), List.of(x)).get(0);
    Tensor second = graph.gradients(first.sum(), List.of(x)).get(0);
    assertGradient(value(second, 1), Math.PI * Math.PI / 6);
    assertTrue(
        assertThrows(GraphException.class, () -> graph.gradients(second.sum(), List.of(x)))
            .getMessage()
            .contains("derivative of trigamma"));
    // not asked for, so not missing
    assertGradient(
        value(graph.gradients(second.stopGradient().times(x).sum(), List.of(x)).get(0), 1),
        Math.PI * Math.PI / 6);
  }

  @Test
  void aLossIsAScalar() {
    Tensor x = graph.input("x", Shape.of(2));
    ShapeException error =
        assertThrows(ShapeException.class, () -> graph.gradients(x.exp(), List.of(x)));
    assertEquals(
        "a loss to differentiate must be a scalar, received exp: float32[2]; sum it first",
        error.getMessage());
  }

  @Test
  void gradientsAreNamedAfterWhatTheyAreGradientsOf() {
    Tensor x = graph.input("x", Shape.of(2));
    Tensor y = graph.in("decoder", () -> x.exp().named("rate"));
    Tensor gradient = graph.gradients(y.sum(), List.of(x)).get(0);
    assertEquals("gradient/decoder/rate/multiply: float32[2]", gradient.toString());
  }
}
