package org.vae4j.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vae4j.plugin.EstimatorFactory;
import org.vae4j.spi.Estimator;
import org.vae4j.spi.IncompatiblePartsException;
import org.vae4j.spi.ModelContext;
import org.vae4j.spi.Objective;
import org.vae4j.spi.VaeModel;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/**
 * What an estimator promises, on a {@link LinearGaussianModel}, where log p(x) and its gradient are
 * known: a bound that holds and is tight, losses whose mean gradient is the right one.
 *
 * <p>To test your own, extend it with a constructor: {@code super(new IwaeFactory(), new
 * IwaeConfig(5))}; options such that the mean gradient is that of the negative bound. For a
 * score-function estimator override {@link #takesDiscreteLatents()}, for one with a bias you know
 * of {@link #unbiasedForInference()}.
 */
public abstract class EstimatorContract extends ComponentContract<Estimator, ModelContext> {
  private static final int STEPS = 400;

  /** Of float32 outputs of order 1. */
  private static final float ROUNDING = 1e-5f;

  /** A contract for estimators made by a factory with these options. */
  protected <C extends Record> EstimatorContract(EstimatorFactory<C> factory, C config) {
    super(factory, config);
  }

  /**
   * Whether it takes latents whose draws carry no gradient; it is then checked on all draws of a
   * {@link DiscreteModel}, which are 4 to the power of its samples, and otherwise has to refuse.
   */
  protected boolean takesDiscreteLatents() {
    return false;
  }

  /** Whether the mean gradient is right for a wrong posterior's own parameters too. */
  protected boolean unbiasedForInference() {
    return true;
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
    Objective exact =
        Objective.withBound(model.logLikelihood()).minimise(model.logLikelihood().mean().negate());
    graph.output(
        "exact", ObjectiveGradients.of(graph, exact, model.generative(), model.inference()));
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
    Map<String, Tensor> checked = unbiasedForInference() ? model.parameters() : model.generative();
    try (TestRun run = graph.compile()) {
      int first = 0;
      for (String name : checked.keySet()) {
        for (int i = 0; i < run.value(name).length; i++) {
          float[][] excess = excess(run, name, i, first + i);
          column(excess, 0).requireMean("gradient less slope, " + name + "[" + i + "]", 0);
        }
        first += run.value(name).length;
      }
    }
  }

  /** Losses of the posterior's own are minimised and logged, and are no part of the bound. */
  @Test
  public final void penaltiesOfTheDrawAreMinimised() {
    TestGraph plainGraph = new TestGraph();
    LinearGaussianModel plain = LinearGaussianModel.inexact(plainGraph);
    Objective without = objective(plain);
    outputGradient(plainGraph, plain, without);
    TestGraph graph = new TestGraph();
    LinearGaussianModel model = LinearGaussianModel.inexact(graph);
    Tensor penalty = model.model().infer(model.observation()).mean().square().sum(-1);
    Objective with = objective(model.penalised(Map.of("square", penalty)), model);
    outputGradient(graph, model, with);
    Tensor alone = ObjectiveGradients.flat(graph, penalty.mean(), model.inference());
    assertTrue(with.perExample().containsKey("square"), "the penalty is not logged");
    try (TestRun expected = plainGraph.output("bound", without.bound()).compile().run();
        TestRun run = graph.output("bound", with.bound()).output("alone", alone).compile().run()) {
      assertArrayEquals(expected.output("bound"), run.output("bound"));
      float[] sum = expected.output("gradient");
      int generative = sum.length - run.output("alone").length;
      for (int i = generative; i < sum.length; i++) {
        sum[i] += run.output("alone")[i - generative];
      }
      assertArrayEquals(sum, run.output("gradient"), ROUNDING);
    }
  }

  /** Latents whose draws carry no gradient: the mean gradient is exact, or a remedy is named. */
  @Test
  public final void discreteLatentsAreRightOrRefused() {
    if (takesDiscreteLatents()) {
      DiscreteGradientCheck.check(this::create);
    } else {
      DiscreteModel model = new DiscreteModel(new TestGraph());
      IncompatiblePartsException refusal =
          assertThrows(
              IncompatiblePartsException.class,
              () -> DiscreteGradientCheck.objective(this::create, model));
      assertTrue(refusal.remedy().endsWith("."), refusal::remedy);
    }
  }

  /** Gradient less difference quotient of the negative bound, at each of some steps' noise. */
  private static float[][] excess(TestRun run, String name, int element, int index) {
    float[][] excess = new float[STEPS / 8][1];
    for (int step = 0; step < excess.length; step++) {
      long noise = step;
      double slope =
          DifferenceQuotient.of(run, name, element, () -> mean(run.run(noise).output("bound")));
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
    return objective(model.model(), model);
  }

  private Objective objective(VaeModel parts, LinearGaussianModel model) {
    TestContext context = model.context();
    return create(context).estimate(parts, model.observation(), context.noise());
  }

  private static void outputGradient(
      TestGraph graph, LinearGaussianModel model, Objective objective) {
    graph.output(
        "gradient", ObjectiveGradients.of(graph, objective, model.generative(), model.inference()));
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
