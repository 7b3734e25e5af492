package org.vae4j.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vae4j.plugin.PosteriorFactory;
import org.vae4j.spi.Draw;
import org.vae4j.spi.Observation;
import org.vae4j.spi.Phase;
import org.vae4j.spi.Posterior;
import org.vae4j.spi.PosteriorContext;
import org.vae4j.spi.PosteriorFamily;
import org.vae4j.tensor.Noise;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/**
 * What a family of continuous posteriors promises: draws with their density, moments of the draws,
 * gradients through the draws, a detached copy.
 *
 * <p>To test your own, extend it with a constructor: {@code super(new DiagonalGaussianFactory(),
 * new DiagonalGaussianConfig(-20, 20))}.
 */
public abstract class PosteriorFamilyContract
    extends ComponentContract<PosteriorFamily, PosteriorContext> {
  private static final int LATENT = 2;
  private static final int BATCH = 3;
  private static final int FEATURES = 5;
  private static final int DRAWS = 4000;

  /** A contract for families made by a factory with these options. */
  protected <C extends Record> PosteriorFamilyContract(PosteriorFactory<C> factory, C config) {
    super(factory, config);
  }

  /** Half the side of a box around 0 that holds all but 0.1 % of the mass. */
  protected double extent() {
    return 15;
  }

  /** The log-density that comes with a draw is the density at the draw. */
  @Test
  public final void drawsCarryTheirDensity() {
    TestGraph graph = new TestGraph();
    Posterior posterior = posterior(graph, Phase.EVALUATION, LATENT);
    Draw draw = posterior.sample(4, noise(graph));
    assertEquals(Shape.of(4, BATCH, LATENT), draw.z().shape());
    assertEquals(Shape.of(4, BATCH), draw.logProb().shape());
    graph.output("carried", draw.logProb()).output("scored", posterior.logProb(draw.z()));
    try (TestRun run = graph.compile().perturb().run()) {
      assertArrayEquals(run.output("scored"), run.output("carried"), 1e-4f);
    }
  }

  /** The integral over the box is 1 up to 0.2 % (what the box and the grid leave out). */
  @Test
  public final void densityIntegratesToOne() {
    for (int size = 1; size <= 2; size++) {
      Grid grid = new Grid(size, extent());
      TestGraph graph = new TestGraph();
      Posterior posterior = posterior(graph, Phase.EVALUATION, size);
      Tensor points = graph.builder().constant(Shape.of(grid.size(), 1, size), grid.points());
      Tensor z = points.broadcastTo(Shape.of(grid.size(), BATCH, size));
      Tensor densities = posterior.logProb(z).transpose(1, 0);
      try (TestRun run = graph.output("densities", densities).compile().perturb().run()) {
        float[] all = run.output("densities");
        for (int row = 0; row < BATCH; row++) {
          float[] own = Arrays.copyOfRange(all, row * grid.size(), (row + 1) * grid.size());
          double total = Arrays.stream(grid.probabilities(own)).sum();
          assertEquals(1, total, 0.002, size + " dimensions, seed " + TestGraph.SEED);
        }
      }
    }
  }

  /** Mean and standard deviation are those of the draws. */
  @Test
  public final void drawsHaveTheMoments() {
    TestGraph graph = new TestGraph();
    Posterior posterior = posterior(graph, Phase.EVALUATION, LATENT);
    graph.output("z", posterior.sample(DRAWS, noise(graph)).z());
    graph.output("mean", posterior.mean()).output("deviation", posterior.standardDeviation());
    assertEquals(Shape.of(BATCH, LATENT), posterior.mean().shape());
    assertEquals(Shape.of(BATCH, LATENT), posterior.standardDeviation().shape());
    try (TestRun run = graph.compile().perturb().run()) {
      float[] z = run.output("z");
      for (int cell = 0; cell < BATCH * LATENT; cell++) {
        int column = cell;
        Moments moments = Moments.of(DRAWS, i -> z[i * BATCH * LATENT + column]);
        moments.requireMean("cell " + cell, run.output("mean")[cell]);
        moments.requireVariance("cell " + cell, Math.pow(run.output("deviation")[cell], 2));
      }
    }
  }

  /** The same latents give the same densities with one and with two sample axes. */
  @Test
  public final void sampleAxesStay() {
    TestGraph graph = new TestGraph();
    Posterior posterior = posterior(graph, Phase.EVALUATION, LATENT);
    Tensor z = graph.normal("z", 4, BATCH, LATENT);
    Tensor nested = posterior.logProb(z.reshape(2, 2, BATCH, LATENT));
    assertEquals(Shape.of(2, 2, BATCH), nested.shape());
    Tensor whole = posterior.logProb(z);
    Tensor sum = posterior.logProbPerDimension(z).map(terms -> terms.sum(-1)).orElse(whole);
    graph.output("flat", whole).output("nested", nested).output("sum", sum);
    try (TestRun run = graph.compile().perturb().run()) {
      assertArrayEquals(run.output("flat"), run.output("nested"), 1e-5f);
      assertArrayEquals(run.output("flat"), run.output("sum"), 1e-5f);
    }
  }

  /** A detached posterior scores alike and has no gradient towards features and parameters. */
  @Test
  public final void detachedHasNoGradient() {
    TestGraph graph = new TestGraph();
    Posterior posterior = posterior(graph, Phase.EVALUATION, LATENT);
    Tensor z = graph.normal("z", 4, BATCH, LATENT);
    Tensor detached = posterior.detached().logProb(z);
    graph.output("plain", posterior.logProb(z)).output("detached", detached);
    Map<String, Tensor> towards = new LinkedHashMap<>(graph.trained());
    towards.put("features", features(graph));
    try (TestRun run = graph.gradients(detached.sum(), towards).compile().perturb().run()) {
      assertArrayEquals(run.output("plain"), run.output("detached"), 1e-5f);
      for (String name : towards.keySet()) {
        for (float gradient : run.output("gradient/" + name)) {
          assertEquals(0, gradient, name);
        }
      }
    }
  }

  /** Gradients through draws, and of their density, agree with differences at the same noise. */
  @Test
  public final void gradientsAgreeWithDifferences() {
    ComponentGradients.check(
        graph -> {
          Posterior posterior = posterior(graph, Phase.EVALUATION, LATENT);
          assertTrue(posterior.reparameterised(), "draws of this family carry no gradient");
          Draw draw = posterior.sample(2, noise(graph));
          return draw.z().tanh().sum(-1).plus(draw.logProb());
        },
        Set.of("features"));
  }

  /** A graph of training and one of evaluation name the same parameters. */
  @Test
  public final void graphsShareParameters() {
    assertEquals(parametersIn(Phase.TRAINING), parametersIn(Phase.EVALUATION));
  }

  private Map<String, Shape> parametersIn(Phase phase) {
    return parameters(
        graph -> {
          Draw draw = posterior(graph, phase, LATENT).sample(1, noise(graph));
          graph.output("z", draw.z()).output("density", draw.logProb());
        });
  }

  private Posterior posterior(TestGraph graph, Phase phase, int latent) {
    Tensor x = graph.normal("x", BATCH, 4);
    TestContext context = graph.context(phase).latent(latent).features(FEATURES);
    return create(context).posterior(features(graph), Observation.of(x));
  }

  private static Tensor features(TestGraph graph) {
    return graph.normal("features", BATCH, FEATURES);
  }

  private static Noise noise(TestGraph graph) {
    return graph.context().noise();
  }
}
