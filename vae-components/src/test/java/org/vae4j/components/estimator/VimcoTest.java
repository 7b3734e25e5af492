package org.vae4j.components.estimator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vae4j.spi.Estimator;
import org.vae4j.spi.LatentPrior;
import org.vae4j.spi.Objective;
import org.vae4j.spi.Observation;
import org.vae4j.spi.ScopeEntry;
import org.vae4j.spi.VaeModel;
import org.vae4j.tensor.Noise;
import org.vae4j.tensor.Tensor;
import org.vae4j.testkit.DiscreteModel;
import org.vae4j.testkit.ObjectiveGradients;
import org.vae4j.testkit.TestContext;
import org.vae4j.testkit.TestGraph;
import org.vae4j.testkit.TestRun;

/** Exact means are in the contract tests. */
final class VimcoTest {
  private static final String GRADIENT = "gradient";

  @Test
  void boundAndLossAreThoseOfTheIwaeOnTheSameDraws() {
    try (EstimatedGradient iwae = EstimatedGradient.inexact(new IwaeFactory(), new IwaeConfig(4));
        EstimatedGradient vimco =
            EstimatedGradient.inexact(new VimcoFactory(), new VimcoConfig(4))) {
      assertArrayEquals(iwae.bound(0), vimco.bound(0));
      assertEquals(iwae.loss(0), vimco.loss(0));
    }
  }

  @Test
  void generativeGradientIsThatOfTheIwaeOnTheSameDraws() {
    try (EstimatedGradient iwae = EstimatedGradient.inexact(new IwaeFactory(), new IwaeConfig(4));
        EstimatedGradient vimco =
            EstimatedGradient.inexact(new VimcoFactory(), new VimcoConfig(4))) {
      float[] expected = iwae.gradient(0);
      float[] gradient = vimco.gradient(0);
      for (int i = 0; i < vimco.firstOfInference(); i++) {
        assertEquals(expected[i], gradient[i], 1e-6, "element " + i); // float32 of order 1
      }
    }
  }

  @Test
  void gradientVariesLessThanThatOfThePlainScoreFunction() {
    double plain = inferenceVariance(VimcoTest::plainScoreFunction);
    double vimco = inferenceVariance(new Vimco(3));
    // exact sums over all draws; on this model the control variates take nine tenths away
    assertTrue(plain / vimco > 10, () -> "variances " + plain + " and " + vimco);
  }

  @Test
  void impossibleDrawsLeaveTheGradientFinite() {
    TestGraph graph = new TestGraph();
    DiscreteModel discrete = new DiscreteModel(graph);
    Objective objective = objective(new Vimco(3), discrete, withImpossibleDraws(discrete));
    outputGradient(graph, discrete, objective);
    graph.output("bound", objective.bound());
    try (TestRun run = discrete.compile()) {
      for (double notFinite : discrete.mean(run, GRADIENT, x -> Double.isFinite(x) ? 0 : 1)) {
        assertEquals(0, notFinite);
      }
      double infinite = discrete.mean(run, "bound", x -> x == Double.NEGATIVE_INFINITY ? 1 : 0)[0];
      assertTrue(infinite > 0, "some tuples of draws are impossible as a whole");
    }
  }

  @Test
  void needsAnotherDrawToCompareWith() {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> new VimcoConfig(1));
    assertEquals(
        "samples must be at least 2, as each draw is compared with the others, received 1",
        refusal.getMessage());
  }

  /** L + stop(L) Σ_k log q(z_k|x): unbiased, and without any control variate. */
  private static Objective plainScoreFunction(VaeModel model, Observation x, Noise noise) {
    ScoredDraws draws = ScoredDraws.of(model.infer(x), Derivative.SCORE, 3, noise);
    Tensor bound = ImportanceWeights.of(model, x, draws).bound();
    Tensor score = bound.stopGradient().times(draws.draw().logProb().sum(0));
    return Objective.withBound(bound).minimise(bound.plus(score).mean().negate());
  }

  /** The sum of the variances of the gradient's elements for the inference parameters. */
  private static double inferenceVariance(Estimator estimator) {
    TestGraph graph = new TestGraph();
    DiscreteModel model = new DiscreteModel(graph);
    outputGradient(graph, model, objective(estimator, model, model.model()));
    try (TestRun run = model.compile()) {
      double[] means = model.mean(run, GRADIENT, x -> x);
      double[] squares = model.mean(run, GRADIENT, x -> x * x);
      double variance = 0;
      // the last eight: three columns and a bias for each of two bits
      for (int i = means.length - 8; i < means.length; i++) {
        variance += squares[i] - means[i] * means[i];
      }
      return variance;
    }
  }

  private static void outputGradient(TestGraph graph, DiscreteModel model, Objective objective) {
    graph.output(
        GRADIENT, ObjectiveGradients.of(graph, objective, model.generative(), model.inference()));
  }

  private static Objective objective(Estimator estimator, DiscreteModel model, VaeModel parts) {
    TestContext context = model.context();
    return estimator.estimate(parts, model.observation(), context.noise());
  }

  /** The model with a prior that forbids a 1 as first bit. */
  private static VaeModel withImpossibleDraws(DiscreteModel discrete) {
    VaeModel model = discrete.model();
    LatentPrior prior =
        new LatentPrior() {
          @Override
          public Tensor logProb(Tensor z) {
            Tensor forbidden = z.slice(-1, 0, 1).sum(-1);
            Tensor logProb = model.prior().logProb(z);
            return forbidden.select(logProb.constant(Double.NEGATIVE_INFINITY), logProb);
          }

          @Override
          public Tensor sample(int count, Noise noise) {
            throw new UnsupportedOperationException("no estimator here draws from the prior");
          }
        };
    return new VaeModel(
        model::infer, prior, model::decode, model.likelihood(), List.of(), ScopeEntry.none());
  }
}
