package org.vae4j.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vae4j.plugin.EstimatorFactory;
import org.vae4j.spi.Estimator;
import org.vae4j.spi.ModelContext;
import org.vae4j.spi.ModelPart;
import org.vae4j.spi.Objective;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/**
 * What an estimator promises, on a {@link LinearGaussianModel}, where log p(x) and its gradient are
 * known: a bound that holds and is tight, losses whose mean gradient is the right one.
 *
 * <p>To test your own, extend it with a constructor: {@code super(new IwaeFactory(), new
 * IwaeConfig(5))}; options such that the loss is the batch mean of the negative bound.
 */
public abstract class EstimatorContract extends ComponentContract<Estimator, ModelContext> {
  private static final int STEPS = 400;
  private static final float DIFFERENCE = 0.005f;

  /** A contract for estimators made by a factory with these options. */
  protected <C extends Record> EstimatorContract(EstimatorFactory<C> factory, C config) {
    super(factory, config);
  }

  /** The bound has one number a row, and something is minimised. */
  @Test
  public final void objectiveIsComplete() {
    Objective objective = objective(LinearGaussianModel.exact(new TestGraph()));
    assertEquals(Shape.of(LinearGaussianModel.BATCH), objective.bound().shape());
    assertFalse(objective.losses().isEmpty(), "nothing is minimised");
    objective
        .perExample()
        .forEach(
            (name, term) -> assertEquals(LinearGaussianModel.BATCH, term.shape().dim(0), name));
    objective
        .scalars()
        .forEach((name, scalar) -> assertEquals(Shape.scalar(), scalar.shape(), name));
  }

  /** With a wrong posterior the mean of the bound over draws is below log p(x). */
  @Test
  public final void boundIsBelowTheLikelihood() {
    float[][] rows = boundsAndLikelihood(false);
    for (int row = 0; row < LinearGaussianModel.BATCH; row++) {
      column(rows, row).requireMeanAtMost("row " + row, rows[0][LinearGaussianModel.BATCH + row]);
    }
  }

  /** With the exact posterior the mean of the bound over draws is log p(x). */
  @Test
  public final void boundIsTightForTheExactPosterior() {
    float[][] rows = boundsAndLikelihood(true);
    for (int row = 0; row < LinearGaussianModel.BATCH; row++) {
      column(rows, row).requireMean("row " + row, rows[0][LinearGaussianModel.BATCH + row]);
    }
  }

  /**
   * With the exact posterior the mean gradient is that of -log p(x) for the generative parameters,
   * and zero for those of the posterior.
   */
  @Test
  public final void meanGradientIsThatOfTheLikelihood() {
    TestGraph graph = new TestGraph();
    LinearGaussianModel model = LinearGaussianModel.exact(graph);
    outputGradient(graph, model, objective(model));
    Tensor exact = model.logLikelihood().mean().negate();
    graph.output("exact", gradient(graph, model, exact, exact));
    try (TestRun run = graph.compile()) {
      float[] expected = run.run().output("exact");
      float[][] drawn = new float[STEPS][];
      for (int step = 0; step < STEPS; step++) {
        drawn[step] = run.run(step).output("gradient");
      }
      for (int i = 0; i < expected.length; i++) {
        column(drawn, i).requireMean("gradient " + i, expected[i]);
      }
    }
  }

  /** With a wrong posterior the mean gradient is the slope of the mean of the bound. */
  @Test
  public final void meanGradientIsTheSlopeOfTheBound() {
    TestGraph graph = new TestGraph();
    LinearGaussianModel model = LinearGaussianModel.inexact(graph);
    Objective objective = objective(model);
    outputGradient(graph, model, objective);
    graph.output("bound", objective.bound());
    try (TestRun run = graph.compile()) {
      int first = 0;
      for (String name : model.parameters().keySet()) {
        for (int i = 0; i < run.value(name).length; i++) {
          float[][] excess = excess(run, name, i, first + i);
          column(excess, 0).requireMean("gradient less slope, " + name + "[" + i + "]", 0);
        }
        first += run.value(name).length;
      }
    }
  }

  /** Gradient less difference quotient of the negative bound, at each of some steps' noise. */
  private static float[][] excess(TestRun run, String name, int element, int index) {
    float[] start = run.value(name);
    float[] up = start.clone();
    up[element] += DIFFERENCE;
    float[] down = start.clone();
    down[element] -= DIFFERENCE;
    float[][] excess = new float[STEPS / 8][1];
    for (int step = 0; step < excess.length; step++) {
      run.set(name, up);
      double above = mean(run.run(step).output("bound"));
      run.set(name, down);
      double below = mean(run.run(step).output("bound"));
      run.set(name, start);
      double slope = (above - below) / ((double) up[element] - down[element]);
      excess[step][0] = (float) (run.run(step).output("gradient")[index] + slope);
    }
    return excess;
  }

  private float[][] boundsAndLikelihood(boolean exact) {
    TestGraph graph = new TestGraph();
    LinearGaussianModel model =
        exact ? LinearGaussianModel.exact(graph) : LinearGaussianModel.inexact(graph);
    graph.output("both", objective(model).bound().concat(0, model.logLikelihood()));
    try (TestRun run = graph.compile()) {
      float[][] rows = new float[STEPS][];
      for (int step = 0; step < STEPS; step++) {
        rows[step] = run.run(step).output("both");
      }
      return rows;
    }
  }

  private Objective objective(LinearGaussianModel model) {
    TestContext context = model.context();
    return create(context).estimate(model.model(), model.observation(), context.noise());
  }

  /** Looks at the gradients of the losses, each towards the parameters it is meant for. */
  private static void outputGradient(
      TestGraph graph, LinearGaussianModel model, Objective objective) {
    Tensor generative = lossOf(objective, ModelPart.GENERATIVE);
    Tensor inference = lossOf(objective, ModelPart.INFERENCE);
    graph.output("gradient", gradient(graph, model, generative, inference));
  }

  private static Tensor lossOf(Objective objective, ModelPart part) {
    return objective.losses().stream()
        .filter(loss -> loss.parts().contains(part))
        .map(Objective.Loss::value)
        .reduce(Tensor::plus)
        .orElseGet(() -> objective.bound().constant(0));
  }

  private static Tensor gradient(
      TestGraph graph, LinearGaussianModel model, Tensor generative, Tensor inference) {
    return flat(graph, generative, model.generative())
        .concat(0, flat(graph, inference, model.inference()));
  }

  private static Tensor flat(TestGraph graph, Tensor loss, Map<String, Tensor> towards) {
    return graph.builder().gradients(loss, List.copyOf(towards.values())).stream()
        .map(gradient -> gradient.flattenAfter(0))
        .reduce((a, b) -> a.concat(0, b))
        .orElseThrow();
  }

  private static Moments column(float[][] rows, int column) {
    return Moments.of(rows.length, i -> rows[i][column]);
  }

  private static double mean(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
