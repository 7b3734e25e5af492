package org.vae4j.components.likelihood;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vae4j.graph.Eager.tensor;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vae4j.graph.Eager;
import org.vae4j.plugin.Choice;
import org.vae4j.plugin.NoOptions;
import org.vae4j.spi.IncompatiblePartsException;
import org.vae4j.spi.Likelihood;
import org.vae4j.spi.Observation;
import org.vae4j.spi.Phase;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;
import org.vae4j.testkit.GradientChecker;
import org.vae4j.testkit.TestContext;
import org.vae4j.testkit.TestData;
import org.vae4j.testkit.TestGraph;

/** Two Gaussian columns with predicted scales, a class of three, and a binary column. */
final class CompositeTest {
  private static final Shape EVENT = Shape.of(4);
  private static final CompositeConfig CONFIG =
      new CompositeConfig(
          List.of(
              gaussian(ScaleSource.PREDICTED),
              new CompositePart(
                  1,
                  Choice.of(
                      new CategoricalLikelihoodFactory(), new CategoricalLikelihoodConfig(3))),
              new CompositePart(1, Choice.of(new BernoulliFactory(), new NoOptions()))));

  private static final double[] PARAMETERS = {0.5, -1, 0.1, -0.2, 1, 0, 0.3, -0.7};

  private final Likelihood composite =
      new CompositeFactory().create(CONFIG, TestContext.eager().event(EVENT));

  private static CompositePart gaussian(ScaleSource scale) {
    return new CompositePart(
        2, Choice.of(new GaussianFactory(), new GaussianConfig(scale, 0.5, -20, 20)));
  }

  @Test
  void scoresEachColumnWithItsLikelihood() {
    assertEquals(Shape.of(8), composite.parameterShape());
    double expected = normal(1.2, 0.5, 0.1) + normal(-0.4, -1, -0.2) + classTwo() + binaryOne();
    assertEquals(expected, logProb(Optional.empty(), 1.2, -0.4, 2, 1), 1e-6);
  }

  @Test
  void missingCellsOfAnyPartAreLeftOut() {
    double[] row = {1.2, -0.4, 2, 1};
    assertEquals(
        normal(-0.4, -1, -0.2) + binaryOne(),
        logProb(Optional.of(tensor(Shape.of(1, 4), 0, 1, 0, 1)), row),
        1e-6);
    assertEquals(classTwo(), logProb(Optional.of(tensor(Shape.of(1, 4), 0, 0, 1, 0)), row), 1e-6);
  }

  @Test
  void meanModeAndDrawsKeepTheOrderOfTheColumns() {
    Tensor parameters = tensor(Shape.of(1, 8), PARAMETERS);
    double[] mean = composite.mean(parameters).values();
    assertEquals(0.5, mean[0], 1e-6);
    assertEquals(1 / (1 + Math.exp(0.7)), mean[3], 1e-6);
    assertArrayEquals(new double[] {0.5, -1, 0, 0}, composite.mode(parameters).values(), 1e-6);
    Tensor many = parameters.broadcastTo(Shape.of(500, 8));
    double[] draws = composite.sample(many, Eager.noise(TestGraph.SEED)).values();
    for (int i = 0; i < draws.length; i += 4) {
      assertTrue(composite.support(2).contains().test(draws[i + 2]), "class " + draws[i + 2]);
      assertTrue(composite.support(3).contains().test(draws[i + 3]), "binary " + draws[i + 3]);
    }
  }

  @Test
  void eachColumnHasTheSupportOfItsPart() {
    assertTrue(composite.support(0).contains().test(-7.5));
    assertEquals("whole numbers from 0 to 2", composite.support(2).description());
    assertFalse(composite.support(3).contains().test(2));
  }

  @Test
  void startsWhereItsPartsDo() {
    float[] start = composite.initialParameters(TestData.of(4, 1, 5, 2, 0, 3, 5, 2, 1));
    float sigma = (float) Math.log(0.5);
    float rare = (float) Math.log(1.0 / 5);
    float often = (float) Math.log(3.0 / 5);
    assertArrayEquals(new float[] {2, 5, sigma, sigma, rare, rare, often, 0}, start, 1e-6f);
  }

  @Test
  void cautionsNameTheColumns() {
    assertTrue(composite.caution(TestData.of(4, 0.5f, 0.5f, 0.5f, 1)).isEmpty());
    String caution = composite.caution(TestData.of(4, 0.5f, 0.5f, 0, 0.5f)).orElseThrow();
    assertTrue(caution.startsWith("column 4: the data have values between"), caution);
  }

  @Test
  void channelsOfPicturesCanDiffer() {
    Shape picture = Shape.of(2, 1, 4);
    Likelihood channels = new CompositeFactory().create(CONFIG, TestContext.eager().event(picture));
    assertEquals(Shape.of(2, 1, 8), channels.parameterShape());
    Tensor parameters = tensor(Shape.of(1, 8), PARAMETERS).broadcastTo(Shape.of(1, 2, 1, 8));
    Tensor x = tensor(Shape.of(1, 4), 1.2, -0.4, 2, 1).broadcastTo(Shape.of(1, 2, 1, 4));
    double row = logProb(Optional.empty(), 1.2, -0.4, 2, 1);
    assertEquals(2 * row, channels.logProb(Observation.of(x), parameters).value(), 1e-6);
    assertEquals("whole numbers from 0 to 2", channels.support(6).description());
    float[] start = channels.initialParameters(TestData.of(8, 1, 5, 2, 0, 3, 4, 1, 1));
    assertArrayEquals(new float[] {1, 5}, new float[] {start[0], start[1]});
    assertArrayEquals(new float[] {3, 4}, new float[] {start[8], start[9]});
  }

  @Test
  void partsHaveParametersOfTheirOwn() {
    TestGraph graph = new TestGraph();
    CompositeConfig twice =
        new CompositeConfig(List.of(gaussian(ScaleSource.SHARED), gaussian(ScaleSource.SHARED)));
    Likelihood likelihood = new CompositeFactory().create(twice, graph.context().event(EVENT));
    Tensor x = graph.normal("x", 3, 4);
    graph.output("density", likelihood.logProb(Observation.of(x), graph.normal("mean", 3, 4)));
    assertEquals(
        List.of("component/part-1/log-scale", "component/part-2/log-scale"),
        graph.trained().keySet().stream().sorted().toList());
  }

  @Test
  void gradientsAgreeWithDifferences() {
    new GradientChecker(
            graph -> {
              TestContext context = TestContext.graph(graph, "component", Phase.TRAINING);
              Tensor x = graph.constant(Shape.of(2, 4), 1.2f, 1e30f, 2, 1, 0, 0.3f, 0, 1e30f);
              Tensor mask = graph.constant(Shape.of(2, 4), 1, 0, 1, 1, 1, 1, 1, 0);
              return new CompositeFactory()
                  .create(CONFIG, context.event(EVENT))
                  .logProb(
                      new MaskedRows(x, Optional.of(mask)),
                      graph.input("parameters", Shape.of(8)).broadcastTo(Shape.of(2, 8)));
            })
        .at("parameters", PARAMETERS)
        .check();
  }

  @Test
  void columnsThatDoNotAddUpAreRefusedWithBothNumbers() {
    IncompatiblePartsException refusal =
        assertThrows(
            IncompatiblePartsException.class,
            () -> new CompositeFactory().create(CONFIG, TestContext.eager().event(Shape.of(5))));
    assertEquals(
        "the parts of the likelihood `composite` have 4 columns together, the data have 5 (a row has"
            + " shape [5])",
        refusal.getMessage());
    assertEquals("Change the `columns` of the parts so that they add up to 5.", refusal.remedy());
  }

  @Test
  void refusesOptionsThatMakeNoSense() {
    assertThrows(IllegalArgumentException.class, () -> new CompositeConfig(List.of()));
    assertThrows(
        IllegalArgumentException.class,
        () -> new CompositePart(0, CONFIG.parts().get(0).likelihood()));
  }

  private double logProb(Optional<Tensor> mask, double... row) {
    Tensor x = tensor(Shape.of(1, 4), row);
    return composite.logProb(new MaskedRows(x, mask), tensor(Shape.of(1, 8), PARAMETERS)).value();
  }

  private static double normal(double x, double mean, double logScale) {
    double z = (x - mean) * Math.exp(-logScale);
    return -0.5 * z * z - logScale - 0.5 * Math.log(2 * Math.PI);
  }

  private static double classTwo() {
    return 0.3 - Math.log(Math.exp(1) + 1 + Math.exp(0.3));
  }

  private static double binaryOne() {
    return -0.7 - Math.log1p(Math.exp(-0.7));
  }
}
