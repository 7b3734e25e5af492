package org.vae4j.components.prior;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vae4j.graph.Eager.tensor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vae4j.components.posterior.CategoricalPosteriorFactory;
import org.vae4j.components.posterior.DiagonalGaussian;
import org.vae4j.components.posterior.DiagonalGaussianConfig;
import org.vae4j.components.posterior.DiagonalGaussianFactory;
import org.vae4j.components.posterior.FullCovarianceGaussianConfig;
import org.vae4j.components.posterior.FullCovarianceGaussianFactory;
import org.vae4j.components.posterior.GumbelSoftmaxConfig;
import org.vae4j.components.posterior.GumbelSoftmaxFactory;
import org.vae4j.components.posterior.IafConfig;
import org.vae4j.components.posterior.IafFactory;
import org.vae4j.graph.Eager;
import org.vae4j.plugin.NoOptions;
import org.vae4j.plugin.PosteriorFactory;
import org.vae4j.spi.IncompatiblePartsException;
import org.vae4j.spi.Inference;
import org.vae4j.spi.Observation;
import org.vae4j.spi.PosteriorFamily;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;
import org.vae4j.testkit.TestContext;
import org.vae4j.testkit.TestData;

final class VampPriorTest {
  private static final int COMPONENTS = 3;
  private static final double DEVIATION = 0.5;

  /** q(z|x) = N(x, 0.5²). */
  private static final Inference CENTRED =
      x -> {
        Tensor logVariance = tensor(2 * Math.log(DEVIATION)).broadcastTo(x.x().shape());
        return new DiagonalGaussian(x.x(), logVariance);
      };

  @Test
  void isTheMeanOfTheNormalDensities() {
    double[][] centres = {{0, 0}, {1, -1}, {0.5, 2}};
    Tensor pseudoInputs = tensor(Shape.of(3, 2), 0, 0, 1, -1, 0.5, 2);
    double[] z = {0.7, -0.4};
    double sum = 0;
    for (double[] centre : centres) {
      double squares = Math.pow(z[0] - centre[0], 2) + Math.pow(z[1] - centre[1], 2);
      double variance = DEVIATION * DEVIATION;
      sum += Math.exp(-squares / (2 * variance)) / (2 * Math.PI * variance) / 3;
    }
    VampPrior prior = new VampPrior(Shape.of(2), pseudoInputs, CENTRED);
    assertEquals(Math.log(sum), prior.logProb(tensor(Shape.of(1, 2), z)).value(), 1e-9);
  }

  private static List<Arguments> families() {
    return List.of(
        family("diagonal", new DiagonalGaussianFactory(), new DiagonalGaussianConfig(-20, 20)),
        family(
            "full", new FullCovarianceGaussianFactory(), new FullCovarianceGaussianConfig(-9, 9)),
        family("iaf", new IafFactory(), new IafConfig(2, List.of(8), -20, 20)),
        family("gumbel-softmax", new GumbelSoftmaxFactory(), new GumbelSoftmaxConfig(1, 0, 0.5)),
        family("categorical", new CategoricalPosteriorFactory(), new NoOptions()));
  }

  private static <C extends Record> Arguments family(
      String name, PosteriorFactory<C> factory, C config) {
    TestContext context = TestContext.eager().latent(2, 3).features(4);
    return Arguments.of(name, factory.create(config, context));
  }

  /** Every family broadcasts its batch axis as if each component had scored each latent alone. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("families")
  void isTheMeanOverComponentsScoredAlone(String name, PosteriorFamily family) {
    Inference inference = x -> family.posterior(x.x(), x);
    Tensor pseudoInputs = Eager.noise(1).normal("inputs", Shape.of(COMPONENTS, 4));
    VampPrior prior = new VampPrior(Shape.of(2, 3), pseudoInputs, inference);
    Tensor rows = Eager.noise(2).normal("rows", Shape.of(5, 4));
    Tensor z = inference.infer(Observation.of(rows)).sample(2, Eager.noise(3)).z();

    double[] sums = new double[10];
    for (int k = 0; k < COMPONENTS; k++) {
      Tensor repeated = pseudoInputs.slice(0, k, k + 1).broadcastTo(Shape.of(5, 4));
      double[] alone = inference.infer(Observation.of(repeated)).logProb(z).values();
      for (int i = 0; i < sums.length; i++) {
        sums[i] += Math.exp(alone[i]) / COMPONENTS;
      }
    }
    double[] scored = prior.logProb(z).values();
    for (int i = 0; i < sums.length; i++) {
      assertEquals(Math.log(sums[i]), scored[i], 1e-9, name + " " + i + ", seeds 1 to 3");
    }
    assertEquals(Shape.of(7, 2, 3), prior.sample(7, Eager.noise(4)).shape());
  }

  @Test
  void pseudoInputsStartAtExamples() {
    Set<List<Double>> rows = Set.of(List.of(0.0, 0.25), List.of(1.0, 0.5));
    double[] start = pseudoInputs(PseudoInputStart.EXAMPLES, 0, 0.25f, 1, 0.5f);
    for (int i = 0; i < start.length; i += 2) {
      assertTrue(rows.contains(List.of(start[i], start[i + 1])), Arrays.toString(start));
    }
  }

  /** Around the mean row; outside [0, 1] where some of the data are. */
  @Test
  void pseudoInputsStayInTheRangeOfTheData() {
    double[] unit = pseudoInputs(PseudoInputStart.RANDOM, 0, 1);
    double[] wide = pseudoInputs(PseudoInputStart.RANDOM, 0, 3);
    for (int i = 0; i < unit.length; i++) {
      // noise of 0.01: five standard deviations
      assertEquals(i % 2, unit[i], 0.05, "seed 1");
      assertTrue(unit[i] >= 0 && unit[i] <= 1, Arrays.toString(unit));
    }
    assertTrue(Arrays.stream(wide).anyMatch(value -> value < 0), Arrays.toString(wide));
  }

  /** What a prior of twenty components asks the posterior of, for data of two columns. */
  private static double[] pseudoInputs(PseudoInputStart start, float... rows) {
    List<Tensor> asked = new ArrayList<>();
    TestContext context =
        TestContext.eager()
            .event(Shape.of(2))
            .data(TestData.of(2, rows))
            .inference(
                x -> {
                  asked.add(x.x());
                  return CENTRED.infer(x);
                });
    new VampPriorFactory().create(new VampPriorConfig(20, start), context);
    return asked.get(0).values();
  }

  @Test
  void aConditionIsRefused() {
    TestContext context =
        TestContext.eager().inference(CENTRED).condition(tensor(Shape.of(1, 2), 0, 1));
    IncompatiblePartsException error =
        assertThrows(
            IncompatiblePartsException.class,
            () ->
                new VampPriorFactory()
                    .create(new VampPriorConfig(2, PseudoInputStart.EXAMPLES), context));
    assertEquals(
        "the prior `vamp` encodes learned inputs, which belong to no condition",
        error.getMessage());
  }
}
