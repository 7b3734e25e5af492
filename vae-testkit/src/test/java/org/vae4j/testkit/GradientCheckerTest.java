package org.vae4j.testkit;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import org.vae4j.graph.GraphBuilder;
import org.vae4j.graph.ParameterSpec;
import org.vae4j.spi.Initializer;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;
import org.vae4j.tensor.Tensors;

class GradientCheckerTest {
  private static final Shape THREE = Shape.of(3);
  private static final ParameterSpec WEIGHT =
      new ParameterSpec("weight", THREE, Initializer.normal(0, 1), ParameterSpec.Role.TRAINED);

  private static GradientChecker checker(Function<GraphBuilder, Tensor> formula) {
    return new GradientChecker(formula).at("x", 0.5, -1, 2);
  }

  private static Tensor noisyProduct(GraphBuilder graph) {
    Tensor noise = graph.noise().normal("epsilon", THREE);
    return graph.input("x", THREE).times(graph.parameter(WEIGHT)).times(noise).tanh();
  }

  /** The square, with a gradient that is one percent too large. */
  private static Tensor wrongSquare(GraphBuilder graph) {
    return Tensors.customGradient(
        in -> in.get(0).square(),
        (gradient, in) -> List.of(gradient.times(in.get(0)).times(2.02)),
        graph.input("x", THREE));
  }

  @Test
  void acceptsRightGradientsOfInputsAndParameters() {
    checker(GradientCheckerTest::noisyProduct).check();
    checker(GradientCheckerTest::noisyProduct).at("weight", 1, 2, -3).check();
    checker(GradientCheckerTest::noisyProduct).at("weight", 1, 2, -3).checkSecondOrder();
  }

  @Test
  void refusesAWrongGradient() {
    GradientChecker checker = checker(GradientCheckerTest::wrongSquare);
    AssertionFailedError error = assertThrows(AssertionFailedError.class, checker::check);
    assertTrue(error.getMessage().contains("gradient by x[0], seed"), error.getMessage());
    assertThrows(
        AssertionFailedError.class, () -> checker(g -> wrongSquare(g).log()).checkSecondOrder());
  }

  @Test
  void saysWhatIsMissing() {
    GradientChecker unread = checker(GradientCheckerTest::noisyProduct).at("y", 1);
    assertTrue(
        assertThrows(IllegalArgumentException.class, unread::check)
            .getMessage()
            .contains("does not read 'y'; it reads the inputs [x]"));
    GradientChecker ungiven = checker(g -> noisyProduct(g).plus(g.input("shift", THREE)));
    assertTrue(
        assertThrows(IllegalArgumentException.class, ungiven::check)
            .getMessage()
            .contains("input 'shift' has no value"));
  }
}
