package org.vae4j.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vae4j.plugin.LikelihoodFactory;
import org.vae4j.spi.Likelihood;
import org.vae4j.spi.LikelihoodContext;
import org.vae4j.spi.Observation;
import org.vae4j.spi.Phase;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/**
 * What a likelihood promises: a normalised density, a sampler, a mean and a mode of that density,
 * masks, gradients, shapes.
 *
 * <p>To test your own, extend it with a constructor: {@code super(new PoissonFactory(), new
 * NoOptions(), Quadrature.counts(60))}.
 */
public abstract class LikelihoodContract extends ComponentContract<Likelihood, LikelihoodContext> {
  private static final int ROWS = 4;
  private static final int DRAWS = 4000;

  private final Quadrature quadrature;

  /**
   * A contract for likelihoods made by a factory with these options.
   *
   * @param quadrature the values of one element; covers the density whose parameters are standard
   *     normal numbers
   */
  protected <C extends Record> LikelihoodContract(
      LikelihoodFactory<C> factory, C config, Quadrature quadrature) {
    super(factory, config);
    this.quadrature = quadrature;
  }

  /** Shapes of events that the likelihood accepts. */
  protected List<Shape> eventShapes() {
    return List.of(Shape.of(3), Shape.of(2, 3, 2));
  }

  /** The masses of one element add up to 1, up to 0.2 % for what the quadrature leaves out. */
  @Test
  public final void densityIsNormalised() {
    try (TestRun run = oneElement()) {
      float[] density = run.perturb().run().output("density");
      for (int row = 0; row < ROWS; row++) {
        double total = Arrays.stream(masses(density, row)).sum();
        assertEquals(1, total, 0.002, "parameters " + row + ", seed " + TestGraph.SEED);
      }
    }
  }

  /** A histogram of draws agrees with the density. */
  @Test
  public final void drawsFollowTheDensity() {
    try (TestRun run = oneElement()) {
      float[] density = run.perturb().run().output("density");
      float[] draws = run.output("draws");
      for (int row = 0; row < ROWS; row++) {
        int[] counts = quadrature.counts(draws, row * DRAWS, DRAWS);
        GoodnessOfFit.require("parameters " + row, masses(density, row), counts, DRAWS);
      }
    }
  }

  /** The mean is that of the density and of the draws; no value is likelier than the mode. */
  @Test
  public final void meanAndModeBelongToTheDensity() {
    try (TestRun run = oneElement()) {
      float[] density = run.perturb().run().output("density");
      float[] draws = run.output("draws");
      for (int row = 0; row < ROWS; row++) {
        double mean = run.output("mean")[row];
        int first = row * DRAWS;
        Moments.of(DRAWS, i -> draws[first + i]).requireMean("parameters " + row, mean);
        assertEquals(quadrature.mean(masses(density, row)), mean, 0.01 * (1 + Math.abs(mean)));
        int start = row * quadrature.size();
        for (int i = start; i < start + quadrature.size(); i++) {
          assertTrue(density[i] <= run.output("mode-density")[row] + 1e-3, "parameters " + row);
        }
      }
    }
  }

  /** Without a missing cell the mask changes nothing; where all are missing nothing is left. */
  @Test
  public final void missingCellsContributeNothing() {
    Shape event = eventShapes().get(0);
    MaskedDensity masked = new MaskedDensity(this::create, event, values("x", event, ROWS));
    for (Phase phase : Phase.values()) {
      float[] unmasked = masked.density(phase, Optional.empty());
      float[] observed = masked.density(phase, Optional.of(1f));
      assertArrayEquals(unmasked, observed, 1e-4f, () -> "all observed, " + phase);
      float[] missing = masked.density(phase, Optional.of(0f));
      assertArrayEquals(new float[missing.length], missing, 1e-6f, () -> "all missing, " + phase);
    }
  }

  /** What stands in a missing cell changes neither density nor gradient, however absurd it is. */
  @Test
  public final void valuesOfMissingCellsDoNotMatter() {
    Shape event = eventShapes().get(0);
    MaskedDensity masked = new MaskedDensity(this::create, event, values("x", event, ROWS));
    for (Phase phase : Phase.values()) {
      Map<String, float[]> expected = masked.gradients(phase, 0);
      for (float value : new float[] {0.5f, 1e30f, -1e30f, Float.NaN}) {
        Map<String, float[]> actual = masked.gradients(phase, value);
        for (String output : expected.keySet()) {
          String where = output + " with " + value + " in missing cells, " + phase;
          assertArrayEquals(expected.get(output), actual.get(output), where);
          for (float number : actual.get(output)) {
            assertTrue(Float.isFinite(number), where);
          }
        }
      }
    }
  }

  /** Densities, means, modes and draws have the shapes of their parameters. */
  @Test
  public final void sampleAxesStay() {
    for (Shape event : eventShapes()) {
      TestGraph graph = new TestGraph();
      TestContext context = graph.context().event(event);
      Likelihood likelihood = create(context);
      Tensor x = values(graph, "x", event, 5);
      for (Shape leading : List.of(Shape.of(5), Shape.of(3, 5), Shape.of(2, 3, 5))) {
        Shape shape = leading.append(likelihood.parameterShape());
        Tensor parameters = graph.normal("parameters-" + leading.rank(), shape.dims());
        assertEquals(leading, likelihood.logProb(Observation.of(x), parameters).shape());
        assertEquals(leading.append(event), likelihood.mean(parameters).shape());
        assertEquals(leading.append(event), likelihood.mode(parameters).shape());
        assertEquals(leading.append(event), likelihood.sample(parameters, context.noise()).shape());
      }
    }
  }

  /** Gradients towards what the decoder gives agree with finite differences, as do the others. */
  @Test
  public final void gradientsAgreeWithDifferences() {
    for (Shape event : eventShapes()) {
      ComponentGradients.check(
          graph -> {
            Likelihood likelihood = create(graph.context().event(event));
            Observation x = Observation.of(values(graph, "x", event, 3));
            return likelihood.logProb(x, parameters(graph, likelihood, 3));
          },
          Set.of("parameters"));
    }
  }

  /** Where a decoder starts fits its output, and gives data a finite density. */
  @Test
  public final void startIsFinite() {
    for (Shape event : eventShapes()) {
      TestGraph graph = new TestGraph();
      float[] rows = values("x", event, 20);
      TestData data = TestData.of(event.size(), rows);
      Likelihood likelihood = create(graph.context().event(event).data(data));
      float[] start = likelihood.initialParameters(data);
      assertEquals(likelihood.parameterShape().size(), start.length);
      Tensor parameters =
          graph.builder().constant(likelihood.parameterShape(), start).expandDims(0);
      Tensor x = graph.input("x", event.insert(0, 20), rows);
      Shape shape = likelihood.parameterShape().insert(0, 20);
      Tensor density = likelihood.logProb(Observation.of(x), parameters.broadcastTo(shape));
      try (TestRun run = graph.output("density", density).compile()) {
        for (float value : run.run().output("density")) {
          assertTrue(Float.isFinite(value), event + ", seed " + TestGraph.SEED);
        }
      }
    }
  }

  /** Every value that has a mass is accepted as data. */
  @Test
  public final void supportHoldsAllValues() {
    Likelihood likelihood = create(new TestGraph().context().event(Shape.of(1)));
    for (float value : quadrature.points()) {
      assertTrue(likelihood.support(0).contains().test(value), () -> "value " + value);
    }
  }

  /** A graph of training and one of evaluation name the same parameters. */
  @Test
  public final void graphsShareParameters() {
    assertEquals(parametersIn(Phase.TRAINING), parametersIn(Phase.EVALUATION));
  }

  private Map<String, Shape> parametersIn(Phase phase) {
    Shape event = eventShapes().get(0);
    return parameters(
        graph -> {
          Likelihood likelihood = create(graph.context(phase).event(event));
          Tensor x = values(graph, "x", event, 3);
          Tensor parameters = parameters(graph, likelihood, 3);
          graph.output("density", likelihood.logProb(Observation.of(x), parameters));
        });
  }

  /** One element under four rows of parameters, which lie along the sample axis. */
  private TestRun oneElement() {
    TestGraph graph = new TestGraph();
    TestContext context = graph.context().event(Shape.of(1));
    Likelihood likelihood = create(context);
    Shape one = likelihood.parameterShape();
    Tensor parameters = graph.normal("parameters", Shape.of(ROWS, 1).append(one).dims());
    Tensor points = graph.builder().constant(Shape.of(quadrature.size(), 1), quadrature.points());
    Tensor each = parameters.broadcastTo(Shape.of(ROWS, quadrature.size()).append(one));
    Tensor many = parameters.broadcastTo(Shape.of(ROWS, DRAWS).append(one));
    Tensor mode = likelihood.mode(parameters);
    graph.output("density", likelihood.logProb(Observation.of(points), each));
    graph.output("draws", likelihood.sample(many, context.noise()));
    graph.output("mean", likelihood.mean(parameters));
    graph.output("mode-density", modeDensity(likelihood, mode, parameters));
    return graph.compile();
  }

  private static Tensor modeDensity(Likelihood likelihood, Tensor mode, Tensor parameters) {
    Tensor rows = parameters.reshape(parameters.shape().dropFirst(1).withDim(0, ROWS));
    return likelihood.logProb(Observation.of(mode.reshape(ROWS, 1)), rows);
  }

  private double[] masses(float[] density, int row) {
    return quadrature.masses(density, row * quadrature.size());
  }

  private static Tensor parameters(TestGraph graph, Likelihood likelihood, int rows) {
    return graph.normal("parameters", Shape.of(2, rows).append(likelihood.parameterShape()).dims());
  }

  private Tensor values(TestGraph graph, String name, Shape event, int rows) {
    return graph.input(name, event.insert(0, rows), values(name, event, rows));
  }

  private float[] values(String name, Shape event, int rows) {
    float[] values = TestGraph.normals(name, rows * event.size());
    for (int i = 0; i < values.length; i++) {
      values[i] = quadrature.nearest(0.5 + values[i]);
    }
    return values;
  }
}
