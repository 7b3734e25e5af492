package org.vae4j.components.posterior;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vae4j.graph.Eager.tensor;

import org.junit.jupiter.api.Test;
import org.vae4j.components.discrete.ClassGroups;
import org.vae4j.graph.Eager;
import org.vae4j.spi.Draw;
import org.vae4j.spi.IncompatiblePartsException;
import org.vae4j.spi.Observation;
import org.vae4j.spi.Posterior;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;
import org.vae4j.testkit.TestContext;
import org.vae4j.testkit.TestGraph;
import org.vae4j.testkit.TestRun;

final class GumbelSoftmaxTest {
  private static final double TEMPERATURE = 0.7;
  private static final double[] LOGITS = {1, -0.5, 0.2};

  private static GumbelSoftmax posterior(double... logits) {
    Shape latent = Shape.of(1, logits.length);
    return new GumbelSoftmax(
        new ClassGroups(latent), tensor(latent.insert(0, 1), logits), tensor(TEMPERATURE));
  }

  /** At every temperature the largest number is at class c with probability softmax(logits)_c. */
  @Test
  void theLargestClassFollowsTheLogits() {
    int draws = 20000;
    double[] z = posterior(LOGITS).sample(draws, Eager.noise(1)).z().values();
    int[] counts = new int[3];
    for (int draw = 0; draw < draws; draw++) {
      int largest = 0;
      for (int c = 1; c < 3; c++) {
        largest = z[3 * draw + c] > z[3 * draw + largest] ? c : largest;
      }
      counts[largest]++;
    }
    double total = Math.exp(1) + Math.exp(-0.5) + Math.exp(0.2);
    for (int c = 0; c < 3; c++) {
      double p = Math.exp(LOGITS[c]) / total;
      // five standard deviations: one in two million
      double slack = 5 * Math.sqrt(p * (1 - p) / draws);
      assertEquals(p, (double) counts[c] / draws, slack, "class " + c + ", seed 1");
    }
  }

  /** With two classes the odds s = log z - log(1 - z) are logistic, with scale 1/τ. */
  @Test
  void twoClassesHaveLogisticOdds() {
    double z = 0.2;
    double x = TEMPERATURE * Math.log(z / (1 - z)) - 1.5;
    double ofOdds = TEMPERATURE * Math.exp(-x) / Math.pow(1 + Math.exp(-x), 2);
    Tensor point = tensor(Shape.of(1, 1, 2), z, 1 - z);
    assertEquals(Math.log(ofOdds / (z * (1 - z))), posterior(1, -0.5).logProb(point).value(), 1e-9);
  }

  /** Over log-ratios (a, b), where z = softmax(a, b, 0) and dz_1 dz_2 = z_1 z_2 z_3 da db. */
  @Test
  void threeClassesIntegrateToOne() {
    int side = 120;
    double extent = 24;
    double step = 2 * extent / side;
    double[] points = new double[3 * side * side];
    double[] volumes = new double[side * side];
    for (int i = 0; i < volumes.length; i++) {
      int row = i / side;
      int column = i % side;
      double a = Math.exp(-extent + (row + 0.5) * step);
      double b = Math.exp(-extent + (column + 0.5) * step);
      double total = a + b + 1;
      points[3 * i] = a / total;
      points[3 * i + 1] = b / total;
      points[3 * i + 2] = 1 / total;
      volumes[i] = a * b / (total * total * total) * step * step;
    }
    double[] densities =
        posterior(LOGITS).logProb(tensor(Shape.of(volumes.length, 1, 1, 3), points)).values();
    double sum = 0;
    for (int i = 0; i < volumes.length; i++) {
      sum += Math.exp(densities[i]) * volumes[i];
    }
    // what the box leaves out has e^(-0.7 · 20) of the mass or less
    assertEquals(1, sum, 1e-4);
  }

  @Test
  void cornersOfTheSimplexHaveFiniteDensities() {
    Tensor corner = tensor(Shape.of(1, 1, 3), 1, 0, 0);
    assertTrue(Double.isFinite(posterior(LOGITS).logProb(corner).value()));
  }

  /** At this temperature most draws have a coordinate far below what float32 can hold. */
  @Test
  void nearlyOneHotDrawsAreScoredAsTheyWereDrawn() {
    Shape latent = Shape.of(1, 3);
    Tensor logits = tensor(latent.insert(0, 1), LOGITS);
    Posterior cold = new GumbelSoftmax(new ClassGroups(latent), logits, tensor(0.01));
    Draw draw = cold.sample(50, Eager.noise(1));
    // logarithms of 10^-30 by way of z and directly
    assertArrayEquals(cold.logProb(draw.z()).values(), draw.logProb().values(), 1e-9, "seed 1");
  }

  /** With equal logits and two classes the density at (½, ½) is the temperature. */
  @Test
  void temperatureFallsToItsMinimum() {
    assertEquals(2, densityAtTheMiddle(0), 1e-6);
    assertEquals(2 * Math.exp(-0.5), densityAtTheMiddle(5), 1e-6);
    assertEquals(0.5, densityAtTheMiddle(100), 1e-6);
  }

  private static double densityAtTheMiddle(float epoch) {
    TestGraph graph = new TestGraph();
    TestContext context = graph.context().latent(1, 2).features(1);
    Tensor features = graph.input("features", Shape.of(1, 1), 0);
    Tensor z = graph.input("z", Shape.of(1, 1, 2), 0.5f, 0.5f);
    Tensor density =
        new GumbelSoftmaxFactory()
            .create(new GumbelSoftmaxConfig(2, 0.1, 0.5), context)
            .posterior(features, Observation.of(features))
            .logProb(z)
            .exp();
    try (TestRun run = graph.output("density", density).compile()) {
      return run.feed("epoch", epoch).run().output("density")[0];
    }
  }

  @Test
  void latentsNeedAnAxisOfClasses() {
    IncompatiblePartsException error =
        assertThrows(
            IncompatiblePartsException.class,
            () ->
                new GumbelSoftmaxFactory()
                    .create(new GumbelSoftmaxConfig(1, 0, 0.5), TestContext.eager().latent(20)));
    assertEquals(
        "the posterior `gumbel-softmax` needs latents of shape [groups, classes] with at least two"
            + " classes, and model.latent is [20]",
        error.getMessage());
  }

  @Test
  void optionsSayWhatIsWrong() {
    IllegalArgumentException error =
        assertThrows(IllegalArgumentException.class, () -> new GumbelSoftmaxConfig(0.3, 0.1, 0.5));
    assertEquals(
        "min-temperature must be at most the temperature, received 0.5", error.getMessage());
  }
}
