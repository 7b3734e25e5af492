package org.vae4j.components.likelihood;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vae4j.plugin.Choice;
import org.vae4j.plugin.NoOptions;
import org.vae4j.spi.Likelihood;
import org.vae4j.spi.LikelihoodContext;
import org.vae4j.spi.Observation;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;
import org.vae4j.testkit.TestContext;
import org.vae4j.testkit.TestGraph;
import org.vae4j.testkit.TestRun;

/** With missing cells the density is exactly the sum over those that were observed. */
final class ObservedCellsTest {
  private static final int CELLS = 4;
  private static final float[] X = {0, 1, 1, 0};

  private static Stream<Choice<Likelihood, LikelihoodContext>> likelihoods() {
    return Stream.of(
        Choice.of(new BernoulliFactory(), new NoOptions()),
        Choice.of(new ContinuousBernoulliFactory(), new NoOptions()),
        gaussian(ScaleSource.FIXED),
        gaussian(ScaleSource.LEARNED),
        gaussian(ScaleSource.SHARED),
        gaussian(ScaleSource.OPTIMAL),
        gaussian(ScaleSource.PREDICTED),
        Choice.of(new CategoricalLikelihoodFactory(), new CategoricalLikelihoodConfig(3)),
        logistic(LogisticScaleSource.FIXED),
        logistic(LogisticScaleSource.LEARNED),
        logistic(LogisticScaleSource.SHARED),
        logistic(LogisticScaleSource.PREDICTED),
        Choice.of(
            new CompositeFactory(),
            new CompositeConfig(
                List.of(
                    new CompositePart(1, gaussian(ScaleSource.OPTIMAL)),
                    new CompositePart(1, Choice.of(new BernoulliFactory(), new NoOptions())),
                    new CompositePart(2, logistic(LogisticScaleSource.LEARNED))))));
  }

  private static Choice<Likelihood, LikelihoodContext> gaussian(ScaleSource scale) {
    return Choice.of(new GaussianFactory(), new GaussianConfig(scale, 0.6, -10, 10));
  }

  private static Choice<Likelihood, LikelihoodContext> logistic(LogisticScaleSource scale) {
    return Choice.of(
        new DiscretizedLogisticFactory(), new DiscretizedLogisticConfig(256, scale, 0.2, -8, 8));
  }

  @ParameterizedTest
  @MethodSource("likelihoods")
  void addUp(Choice<Likelihood, LikelihoodContext> choice) {
    double[] cells = new double[CELLS];
    for (int cell = 0; cell < CELLS; cell++) {
      cells[cell] = logProb(choice, 1 << cell);
    }
    for (int observed = 0; observed < 1 << CELLS; observed++) {
      double expected = 0;
      for (int cell = 0; cell < CELLS; cell++) {
        expected += (observed >> cell & 1) * cells[cell];
      }
      String where = choice.name() + ", cells " + Integer.toBinaryString(observed);
      assertEquals(expected, logProb(choice, observed), 1e-5, where); // outputs are float32
    }
  }

  /** The cells are those bits that are set. */
  private static double logProb(Choice<Likelihood, LikelihoodContext> choice, int observed) {
    TestGraph graph = new TestGraph();
    TestContext context = graph.context().event(Shape.of(CELLS));
    Likelihood likelihood = choice.create(context);
    float[] mask = new float[CELLS];
    for (int cell = 0; cell < CELLS; cell++) {
      mask[cell] = observed >> cell & 1;
    }
    Shape shape = Shape.of(1, CELLS);
    Tensor parameters = graph.normal("parameters", 1, likelihood.parameterShape().dim(-1));
    Tensor x = graph.builder().constant(shape, X);
    Observation row = new MaskedRows(x, Optional.of(graph.builder().constant(shape, mask)));
    try (TestRun run = graph.output("density", likelihood.logProb(row, parameters)).compile()) {
      return run.perturb().run().output("density")[0];
    }
  }
}
