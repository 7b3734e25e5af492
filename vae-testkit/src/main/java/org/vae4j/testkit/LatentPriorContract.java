package org.vae4j.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vae4j.plugin.LatentPriorFactory;
import org.vae4j.spi.LatentPrior;
import org.vae4j.spi.LatentSpace;
import org.vae4j.spi.Phase;
import org.vae4j.spi.PriorContext;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/**
 * What a prior promises: a normalised density, a sampler of that density, gradients, shapes.
 *
 * <p>To test your own, extend it with a constructor: {@code super(new RingPriorFactory(), new
 * RingPriorConfig(2, 0.3))}. Override {@link #latentSizes} or {@link #extent} where the defaults do
 * not fit.
 */
public abstract class LatentPriorContract extends ComponentContract<LatentPrior, PriorContext> {
  private static final int DRAWS = 8000;

  /** A contract for priors made by a factory with these options. */
  protected <C extends Record> LatentPriorContract(LatentPriorFactory<C> factory, C config) {
    super(factory, config);
  }

  /** What the latents are; for one-hot ones a latent has one or two choices of three classes. */
  protected LatentSpace space() {
    return LatentSpace.REAL;
  }

  /** In how many dimensions to integrate the density: 1, 2 or both. */
  protected int[] latentSizes() {
    return new int[] {1, 2};
  }

  /** Half the side of a box around 0 that holds all but 0.1 % of the mass. */
  protected double extent() {
    return 10;
  }

  /** What the prior receives, such as an inference model. */
  protected TestContext context(TestContext plain) {
    return plain;
  }

  /** The integral over the box is 1 up to 0.2 % (what the box and the grid leave out). */
  @Test
  public final void densityIntegratesToOne() {
    for (int size : latentSizes()) {
      LatentGrid grid = grid(size);
      double total = 0;
      for (double probability : grid.probabilities(density(grid))) {
        total += probability;
      }
      assertEquals(1, total, 0.002, size + " latent dimensions, seed " + TestGraph.SEED);
    }
  }

  /** A histogram of draws and their moments agree with the density. */
  @Test
  public final void drawsFollowTheDensity() {
    for (int size : latentSizes()) {
      LatentGrid grid = grid(size);
      float[] densities = density(grid);
      float[] draws = draws(grid);
      String what = size + " latent dimensions";
      GoodnessOfFit.require(what, grid.probabilities(densities), grid.counts(draws), DRAWS);
      for (int axis = 0; axis < grid.dimensions(); axis++) {
        int column = axis;
        Moments moments = Moments.of(DRAWS, i -> draws[i * grid.dimensions() + column]);
        moments.requireMean(what, grid.moment(densities, axis, 1));
        moments.requireVariance(what, grid.variance(densities, axis));
      }
    }
  }

  /** The same latents give the same densities with, without and with two sample axes. */
  @Test
  public final void sampleAxesStay() {
    LatentGrid grid = grid(latentSizes()[0]);
    Shape latent = Shape.of(grid.latent());
    TestGraph graph = new TestGraph();
    LatentPrior prior = prior(graph, grid);
    assertEquals(space(), prior.space());
    Tensor z = latents(graph, grid, 12);
    Tensor flat = prior.logProb(z);
    Tensor nested = prior.logProb(z.reshape(Shape.of(2, 2, 3).append(latent)));
    assertEquals(Shape.of(12), flat.shape());
    assertEquals(Shape.of(2, 2, 3), nested.shape());
    assertEquals(Shape.of(4, 3), prior.logProb(z.reshape(Shape.of(4, 3).append(latent))).shape());
    assertEquals(Shape.of(5).append(latent), prior.sample(5, graph.context().noise()).shape());
    try (TestRun run = graph.output("flat", flat).output("nested", nested).compile()) {
      run.perturb().run();
      assertArrayEquals(run.output("flat"), run.output("nested"), 1e-5f);
    }
  }

  /** Where there is a density for each dimension, the terms add up to the whole. */
  @Test
  public final void termsOfDimensionsAddUp() {
    LatentGrid grid = grid(latentSizes()[latentSizes().length - 1]);
    TestGraph graph = new TestGraph();
    LatentPrior prior = prior(graph, grid);
    Tensor z = latents(graph, grid, 4, 3);
    Tensor whole = prior.logProb(z);
    Tensor sum = prior.logProbPerDimension(z).map(terms -> terms.sum(-1)).orElse(whole);
    try (TestRun run = graph.output("whole", whole).output("sum", sum).compile()) {
      run.perturb().run();
      assertArrayEquals(run.output("whole"), run.output("sum"), 1e-5f);
    }
  }

  /** Gradients towards latents and parameters agree with finite differences. */
  @Test
  public final void gradientsAgreeWithDifferences() {
    LatentGrid grid = grid(latentSizes()[latentSizes().length - 1]);
    ComponentGradients.check(
        graph -> prior(graph, grid).logProb(latents(graph, grid, 2, 3)), Set.of("z"));
  }

  /** A graph of training and one of evaluation name the same parameters. */
  @Test
  public final void graphsShareParameters() {
    assertEquals(parametersIn(Phase.TRAINING), parametersIn(Phase.EVALUATION));
  }

  private Map<String, Shape> parametersIn(Phase phase) {
    LatentGrid grid = grid(latentSizes()[0]);
    return parameters(
        graph ->
            graph.output("density", prior(graph, phase, grid).logProb(latents(graph, grid, 3))));
  }

  private LatentGrid grid(int size) {
    return LatentGrid.of(space(), size, extent());
  }

  private LatentPrior prior(TestGraph graph, LatentGrid grid) {
    return prior(graph, Phase.EVALUATION, grid);
  }

  private LatentPrior prior(TestGraph graph, Phase phase, LatentGrid grid) {
    return create(context(graph.context(phase).latent(grid.latent())));
  }

  private static Tensor latents(TestGraph graph, LatentGrid grid, int... leading) {
    Shape shape = Shape.of(leading);
    return graph.input("z", shape.append(Shape.of(grid.latent())), grid.scattered(shape.size()));
  }

  private float[] density(LatentGrid grid) {
    TestGraph graph = new TestGraph();
    LatentPrior prior = prior(graph, grid);
    Shape points = Shape.of(grid.size()).append(Shape.of(grid.latent()));
    Tensor z = graph.input("z", points, grid.points());
    try (TestRun run = graph.output("density", prior.logProb(z)).compile()) {
      return run.perturb().run().output("density");
    }
  }

  private float[] draws(LatentGrid grid) {
    TestGraph graph = new TestGraph();
    Tensor draws = prior(graph, grid).sample(DRAWS, graph.context().noise());
    try (TestRun run = graph.output("draws", draws).compile()) {
      return run.perturb().run().output("draws");
    }
  }
}
