package org.vae4j.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vae4j.plugin.PosteriorFactory;
import org.vae4j.spi.Draw;
import org.vae4j.spi.LatentSpace;
import org.vae4j.spi.Observation;
import org.vae4j.spi.Phase;
import org.vae4j.spi.Posterior;
import org.vae4j.spi.PosteriorContext;
import org.vae4j.spi.PosteriorFamily;
import org.vae4j.tensor.Noise;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/**
 * What a family of posteriors promises: draws of the density they come with, their moments,
 * gradients through the draws, a detached copy.
 *
 * <p>To test your own, extend it with a constructor: {@code super(new DiagonalGaussianFactory(),
 * new DiagonalGaussianConfig(-20, 20))}.
 */
public abstract class PosteriorFamilyContract
    extends ComponentContract<PosteriorFamily, PosteriorContext> {
  private static final int DIMENSIONS = 2;
  private static final int BATCH = 3;
  private static final int FEATURES = 5;
  private static final int DRAWS = 4000;

  /** A contract for families made by a factory with these options. */
  protected <C extends Record> PosteriorFamilyContract(PosteriorFactory<C> factory, C config) {
    super(factory, config);
  }

  /**
   * What the latents are; for one-hot ones a latent has two choices of three classes, on simplexes
   * two pairs of numbers.
   */
  protected LatentSpace space() {
    return LatentSpace.REAL;
  }

  /**
   * Half the side of a box around 0 that holds all but 0.1 % of the mass; on simplexes of the
   * logarithms of the odds.
   */
  protected double extent() {
    return 15;
  }

  /**
   * How far mean and standard deviation may be from those of the draws, in standard deviations:
   * above 0 for families that have no closed form of them.
   */
  protected double momentError() {
    return 0;
  }

  /** The log-density that comes with a draw is the density at the draw. */
  @Test
  public final void drawsCarryTheirDensity() {
    TestGraph graph = new TestGraph();
    Posterior posterior = posterior(graph);
    Draw draw = posterior.sample(4, noise(graph));
    assertEquals(space(), posterior.space());
    assertEquals(Shape.of(4, BATCH).append(latent()), draw.z().shape());
    assertEquals(Shape.of(4, BATCH), draw.logProb().shape());
    graph.output("carried", draw.logProb()).output("scored", posterior.logProb(draw.z()));
    try (TestRun run = graph.compile().perturb().run()) {
      assertArrayEquals(run.output("scored"), run.output("carried"), 1e-4f);
    }
  }

  /** The integral over the box is 1 up to 0.2 % (what the box and the grid leave out). */
  @Test
  public final void densityIntegratesToOne() {
    for (LatentGrid grid : grids()) {
      TestGraph graph = new TestGraph();
      outputDensities(graph, posterior(graph, Phase.EVALUATION, grid), grid);
      try (TestRun run = graph.compile().perturb().run()) {
        for (int row = 0; row < BATCH; row++) {
          double total = Arrays.stream(probabilities(run, grid, row)).sum();
          assertEquals(1, total, 0.002, grid + ", seed " + TestGraph.SEED);
        }
      }
    }
  }

  /** A histogram of draws agrees with the density. */
  @Test
  public final void drawsFollowTheDensity() {
    for (LatentGrid grid : grids()) {
      TestGraph graph = new TestGraph();
      Posterior posterior = posterior(graph, Phase.EVALUATION, grid);
      outputDensities(graph, posterior, grid);
      Tensor z = posterior.sample(DRAWS, noise(graph)).z();
      graph.output("draws", z.reshape(DRAWS, BATCH, grid.dimensions()).transpose(1, 0, 2));
      try (TestRun run = graph.compile().perturb().run()) {
        for (int row = 0; row < BATCH; row++) {
          int[] counts = grid.counts(part(run.output("draws"), row));
          GoodnessOfFit.require(grid.toString(), probabilities(run, grid, row), counts, DRAWS);
        }
      }
    }
  }

  /** Mean and standard deviation are those of the draws. */
  @Test
  public final void drawsHaveTheMoments() {
    int cells = BATCH * latent().size();
    TestGraph graph = new TestGraph();
    Posterior posterior = posterior(graph);
    graph.output("z", posterior.sample(DRAWS, noise(graph)).z());
    graph.output("mean", posterior.mean()).output("deviation", posterior.standardDeviation());
    Shape rows = Shape.of(BATCH).append(latent());
    assertEquals(rows, posterior.mean().shape());
    assertEquals(rows, posterior.standardDeviation().shape());
    try (TestRun run = graph.compile().perturb().run()) {
      float[] z = run.output("z");
      for (int cell = 0; cell < cells; cell++) {
        int column = cell;
        Moments moments = Moments.of(DRAWS, i -> z[i * cells + column]);
        float deviation = run.output("deviation")[cell];
        moments.requireMean("cell " + cell, run.output("mean")[cell], momentError());
        moments.requireVariance("cell " + cell, deviation * deviation, momentError());
      }
    }
  }

  /** The same latents give the same densities with one and with two sample axes. */
  @Test
  public final void sampleAxesStay() {
    TestGraph graph = new TestGraph();
    Posterior posterior = posterior(graph);
    Tensor z = latents(graph);
    Tensor nested = posterior.logProb(z.reshape(Shape.of(2, 2, BATCH).append(latent())));
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
    Posterior posterior = posterior(graph);
    Tensor z = latents(graph);
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
          Posterior posterior = posterior(graph);
          assertEquals(
              space() != LatentSpace.ONE_HOT,
              posterior.reparameterised(),
              "whether draws carry a gradient");
          Draw draw = posterior.sample(2, noise(graph));
          return draw.z().tanh().sumAfter(2).plus(draw.logProb());
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
          Draw draw = posterior(graph, phase, grid()).sample(1, noise(graph));
          graph.output("z", draw.z()).output("density", draw.logProb());
        });
  }

  /** Every point of the grid is scored under every row. */
  private static void outputDensities(TestGraph graph, Posterior posterior, LatentGrid grid) {
    Shape shape = Shape.of(grid.size(), 1).append(Shape.of(grid.latent()));
    Tensor z = graph.builder().constant(shape, grid.points());
    graph.output("densities", posterior.logProb(z).transpose(1, 0));
  }

  private static double[] probabilities(TestRun run, LatentGrid grid, int row) {
    return grid.probabilities(part(run.output("densities"), row));
  }

  /** One of as many parts as there are rows. */
  private static float[] part(float[] all, int row) {
    int size = all.length / BATCH;
    return Arrays.copyOfRange(all, row * size, (row + 1) * size);
  }

  private List<LatentGrid> grids() {
    return List.of(LatentGrid.of(space(), 1, extent()), grid());
  }

  private LatentGrid grid() {
    return LatentGrid.of(space(), DIMENSIONS, extent());
  }

  private Shape latent() {
    return Shape.of(grid().latent());
  }

  private Tensor latents(TestGraph graph) {
    return graph.input("z", Shape.of(4, BATCH).append(latent()), grid().scattered(4 * BATCH));
  }

  private Posterior posterior(TestGraph graph) {
    return posterior(graph, Phase.EVALUATION, grid());
  }

  private Posterior posterior(TestGraph graph, Phase phase, LatentGrid grid) {
    Tensor x = graph.normal("x", BATCH, 4);
    TestContext context = graph.context(phase).latent(grid.latent()).features(FEATURES);
    return create(context).posterior(features(graph), Observation.of(x));
  }

  private static Tensor features(TestGraph graph) {
    return graph.normal("features", BATCH, FEATURES);
  }

  private static Noise noise(TestGraph graph) {
    return graph.context().noise();
  }
}
