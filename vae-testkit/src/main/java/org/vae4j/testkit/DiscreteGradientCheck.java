package org.vae4j.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.vae4j.spi.Estimator;
import org.vae4j.spi.ModelContext;
import org.vae4j.spi.Objective;
import org.vae4j.tensor.Tensor;

/** Checks an estimator on a {@link DiscreteModel}, where means over the draws are sums. */
final class DiscreteGradientCheck {
  /** Of a difference quotient over 0.01 of numbers of order 1 that are rounded to float32. */
  private static final double TOLERANCE = 1e-4;

  private static final String BOUND = "bound";
  private static final String EXACT = "exact";
  private static final String GRADIENT = "gradient";

  private DiscreteGradientCheck() {}

  /** The estimator's objective of a model. */
  static Objective objective(Function<ModelContext, Estimator> creation, DiscreteModel model) {
    TestContext context = model.context();
    return creation.apply(context).estimate(model.model(), model.observation(), context.noise());
  }

  /** The mean bound is at most log p(x), and the mean gradient is its slope. */
  static void check(Function<ModelContext, Estimator> creation) {
    TestGraph graph = new TestGraph();
    DiscreteModel model = new DiscreteModel(graph);
    Objective objective = objective(creation, model);
    Map<String, Tensor> parameters = new LinkedHashMap<>(model.generative());
    parameters.putAll(model.inference());
    graph.output(BOUND, objective.bound()).output(EXACT, model.logLikelihood());
    graph.output(
        GRADIENT, ObjectiveGradients.of(graph, objective, model.generative(), model.inference()));
    try (TestRun run = model.compile()) {
      double exact = model.mean(run, EXACT, x -> x)[0];
      double bound = model.mean(run, BOUND, x -> x)[0];
      assertTrue(bound < exact + TOLERANCE, () -> "mean bound " + bound + " above " + exact);
      double[] gradient = model.mean(run, GRADIENT, x -> x);
      int next = 0;
      for (String name : parameters.keySet()) {
        for (int i = 0; i < run.value(name).length; i++) {
          double slope =
              DifferenceQuotient.of(run, name, i, () -> model.mean(run, BOUND, x -> x)[0]);
          assertEquals(-slope, gradient[next++], TOLERANCE, name + "[" + i + "]");
        }
      }
    }
  }
}
