package org.vae4j.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.vae4j.graph.GraphBuilder;
import org.vae4j.tensor.Tensor;

/**
 * Checks the gradients of a formula against central finite differences, in float64.
 *
 * <pre>{@code
 * new GradientChecker(graph -> graph.input("x", Shape.of(3)).tanh().square())
 *     .at("x", 0.5, -1, 2)
 *     .check();
 * }</pre>
 *
 * <p>The formula may give any shape: what is differentiated is a sum of its elements with fixed
 * random weights. Inputs and parameters are given a value with {@link #at} and differentiated by,
 * or with {@link #holding} and kept; other parameters stay at their initial values. Noise is the
 * same in all evaluations. The point must keep a distance from kinks, such as those of relu and
 * max.
 *
 * <p>Steps are 1e-5 of a number's magnitude (at least of 1): the error of a central difference is
 * then about 1e-10 from curvature, and 1e-11 of the formula's value from rounding. Accepted is 1e-6
 * of the largest of: the gradient's elements, the value, and 1.
 */
public final class GradientChecker {
  static final long SEED = 20240229;

  private static final double STEP = 1e-5;
  private static final double TOLERANCE = 1e-6;

  private final Function<GraphBuilder, Tensor> formula;
  private final Map<String, double[]> variables = new LinkedHashMap<>();
  private final Map<String, double[]> held = new LinkedHashMap<>();

  /** A checker of a formula that reads inputs and parameters of the graph it is given. */
  public GradientChecker(Function<GraphBuilder, Tensor> formula) {
    this.formula = formula;
  }

  /** Gives an input or a parameter its value, row-major, and differentiates by it. */
  public GradientChecker at(String name, double... value) {
    variables.put(name, value.clone());
    return this;
  }

  /** Gives an input or a parameter its value, row-major, and does not differentiate by it. */
  public GradientChecker holding(String name, double... value) {
    held.put(name, value.clone());
    return this;
  }

  /** Checks the first derivatives. */
  public void check() {
    compare(DifferentiatedFormula.once(formula, List.copyOf(variables.keySet())), "gradient");
  }

  /** Checks the derivatives of a weighted sum of the first derivatives. */
  public void checkSecondOrder() {
    List<String> names = List.copyOf(variables.keySet());
    compare(DifferentiatedFormula.twice(formula, names), "second derivative");
  }

  private void compare(DifferentiatedFormula differentiated, String what) {
    Map<String, double[]> point = new LinkedHashMap<>(held);
    variables.forEach((name, value) -> point.put(name, value.clone()));
    double value = differentiated.value(point);
    Map<String, double[]> gradients = differentiated.gradients(point);
    for (String name : variables.keySet()) {
      double[] expected = differences(differentiated, point, name);
      double[] actual = gradients.get(name);
      double scale = Math.max(Math.abs(value), largest(expected));
      for (int i = 0; i < expected.length; i++) {
        String where = what + " by " + name + "[" + i + "], seed " + SEED;
        assertEquals(expected[i], actual[i], TOLERANCE * Math.max(1, scale), where);
      }
    }
  }

  private static double[] differences(
      DifferentiatedFormula formula, Map<String, double[]> point, String name) {
    double[] at = point.get(name);
    double[] differences = new double[at.length];
    for (int i = 0; i < at.length; i++) {
      double centre = at[i];
      double step = STEP * Math.max(1, Math.abs(centre));
      at[i] = centre + step;
      double above = formula.value(point);
      at[i] = centre - step;
      double below = formula.value(point);
      at[i] = centre;
      differences[i] = (above - below) / (2 * step);
    }
    return differences;
  }

  private static double largest(double... numbers) {
    return DoubleStream.of(numbers).map(Math::abs).max().orElse(0);
  }
}
