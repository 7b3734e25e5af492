package org.vae4j.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.vae4j.plugin.LatentPriorFactory;
import org.vae4j.plugin.PosteriorFactory;
import org.vae4j.spi.AnalyticKl;
import org.vae4j.spi.Draw;
import org.vae4j.spi.LatentPrior;
import org.vae4j.spi.LatentSpace;
import org.vae4j.spi.Observation;
import org.vae4j.spi.Posterior;
import org.vae4j.spi.PosteriorContext;
import org.vae4j.spi.PosteriorFamily;
import org.vae4j.spi.PriorContext;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/**
 * What a closed-form KL promises: to be the mean of log q(z|x) - log p(z) over draws from q, in one
 * group or in one group a dimension.
 */
public abstract class AnalyticKlContract {
  private static final int DIMENSIONS = 2;
  private static final int BATCH = 3;
  private static final int DRAWS = 4000;

  private final AnalyticKl<?, ?> pair;
  private final Function<PosteriorContext, PosteriorFamily> posteriors;
  private final Function<PriorContext, LatentPrior> priors;

  /** A contract for a pair, with factories of its posterior and its prior. */
  protected <Q extends Record, P extends Record> AnalyticKlContract(
      AnalyticKl<?, ?> pair,
      PosteriorFactory<Q> posterior,
      Q posteriorConfig,
      LatentPriorFactory<P> prior,
      P priorConfig) {
    this.pair = pair;
    this.posteriors = context -> posterior.create(posteriorConfig, context);
    this.priors = context -> prior.create(priorConfig, context);
  }

  /** What the latents are that the prior scores. */
  protected LatentSpace space() {
    return LatentSpace.REAL;
  }

  /** The posterior whose draws the closed form speaks of: another one where q relaxes it. */
  protected Posterior drawn(Posterior q) {
    return q;
  }

  /** The closed form is the mean over draws, within five standard errors. */
  @Test
  public final void closedFormIsTheMeanOverDraws() {
    TestGraph graph = new TestGraph();
    int[] latent = LatentGrid.of(space(), DIMENSIONS, 1).latent();
    TestContext context = graph.context().latent(latent).features(5);
    Tensor features = graph.normal("features", BATCH, 5);
    Tensor x = graph.normal("x", BATCH, 4);
    Posterior q = posteriors.apply(context).posterior(features, Observation.of(x));
    LatentPrior p = priors.apply(context);
    assertTrue(pair.covers(q, p), () -> "the pair does not cover " + q + " and " + p);
    Tensor kl = pair.kl(q, p);
    assertEquals(2, kl.shape().rank(), "[batch, groups]");
    Posterior drawn = drawn(q);
    Draw draw = drawn.sample(DRAWS, context.noise());
    graph.output("kl", kl).output("sampled", sampled(drawn, p, draw, kl.shape().dim(1)));
    try (TestRun run = graph.compile().perturb().run()) {
      float[] closed = run.output("kl");
      float[] sampled = run.output("sampled");
      for (int cell = 0; cell < closed.length; cell++) {
        int column = cell;
        Moments.of(DRAWS, i -> sampled[i * closed.length + column])
            .requireMean("KL " + cell, closed[cell]);
      }
    }
  }

  private static Tensor sampled(Posterior q, LatentPrior p, Draw draw, int groups) {
    Tensor z = draw.z();
    if (groups == 1) {
      return draw.logProb().minus(p.logProb(z)).reshape(Shape.of(DRAWS, BATCH, 1));
    }
    return q.logProbPerDimension(z).orElseThrow().minus(p.logProbPerDimension(z).orElseThrow());
  }
}
