package org.vae4j.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vae4j.plugin.LatentPriorFactory;
import org.vae4j.spi.LatentPrior;
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

  /** In how many dimensions to integrate the density: 1, 2 or both. */
  protected int[] latentSizes() {
    return new int[] {1, 2};
  }

  /** Half the side of a box around 0 that holds all but 0.1 % of the mass. */
  protected double extent() {
    return 10;
  }

  /** The integral over the box is 1 up to 0.2 % (what the box and the grid leave out). */
  @Test
  public final void densityIntegratesToOne() {
    for (int size : latentSizes()) {
      Grid grid = new Grid(size, extent());
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
      Grid grid = new Grid(size, extent());
      float[] densities = density(grid);
      float[] draws = draws(size);
      String what = size + " latent dimensions";
      GoodnessOfFit.require(what, grid.probabilities(densities), grid.counts(draws), DRAWS);
      for (int axis = 0; axis < size; axis++) {
        int column = axis;
        Moments moments = Moments.of(DRAWS, i -> draws[i * size + column]);
        moments.requireMean(what, grid.moment(densities, axis, 1));
        moments.requireVariance(what, grid.variance(densities, axis));
      }
    }
  }

  /** The same latents give the same densities with, without and with two sample axes. */
  @Test
  public final void sampleAxesStay() {
    int size = latentSizes()[0];
    TestGraph graph = new TestGraph();
    LatentPrior prior = create(graph.context().latent(size));
    Tensor z = graph.normal("z", 12, size);
    Tensor flat = prior.logProb(z);
    Tensor nested = prior.logProb(z.reshape(2, 2, 3, size));
    assertEquals(Shape.of(12), flat.shape());
    assertEquals(Shape.of(2, 2, 3), nested.shape());
    assertEquals(Shape.of(4, 3), prior.logProb(z.reshape(4, 3, size)).shape());
    assertEquals(Shape.of(5, size), prior.sample(5, graph.context().noise()).shape());
    try (TestRun run = graph.output("flat", flat).output("nested", nested).compile()) {
      run.perturb().run();
      assertArrayEquals(run.output("flat"), run.output("nested"), 1e-5f);
    }
  }

  /** Where there is a density for each dimension, the terms add up to the whole. */
  @Test
  public final void termsOfDimensionsAddUp() {
    int size = latentSizes()[latentSizes().length - 1];
    TestGraph graph = new TestGraph();
    LatentPrior prior = create(graph.context().latent(size));
    Tensor z = graph.normal("z", 4, 3, size);
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
    int size = latentSizes()[latentSizes().length - 1];
    ComponentGradients.check(
        graph -> create(graph.context().latent(size)).logProb(graph.normal("z", 2, 3, size)),
        Set.of("z"));
  }

  /** A graph of training and one of evaluation name the same parameters. */
  @Test
  public final void graphsShareParameters() {
    assertEquals(parametersIn(Phase.TRAINING), parametersIn(Phase.EVALUATION));
  }

  private Map<String, Shape> parametersIn(Phase phase) {
    int size = latentSizes()[0];
    return parameters(
        graph ->
            graph.output(
                "density",
                create(graph.context(phase).latent(size)).logProb(graph.normal("z", 3, size))));
  }

  private float[] density(Grid grid) {
    TestGraph graph = new TestGraph();
    LatentPrior prior = create(graph.context().latent(grid.dimensions()));
    Tensor z = graph.input("z", Shape.of(grid.size(), grid.dimensions()), grid.points());
    try (TestRun run = graph.output("density", prior.logProb(z)).compile()) {
      return run.perturb().run().output("density");
    }
  }

  private float[] draws(int size) {
    TestGraph graph = new TestGraph();
    TestContext context = graph.context().latent(size);
    Tensor draws = create(context).sample(DRAWS, context.noise());
    try (TestRun run = graph.output("draws", draws).compile()) {
      return run.perturb().run().output("draws");
    }
  }
}
