package org.vae4j.components.posterior;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vae4j.graph.Eager.tensor;

import org.junit.jupiter.api.Test;
import org.vae4j.spi.Observation;
import org.vae4j.spi.Posterior;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;
import org.vae4j.testkit.TestContext;

final class DiagonalGaussianTest {
  @Test
  void scoresLatents() {
    Tensor mean = tensor(Shape.of(1, 2), 1, -1);
    Tensor logVariance = tensor(Shape.of(1, 2), 0, Math.log(4));
    Tensor z = tensor(Shape.of(1, 2), 2, 1);
    double expected = -Math.log(2 * Math.PI) - Math.log(2) - 0.5 - 0.5;
    assertEquals(expected, new DiagonalGaussian(mean, logVariance).logProb(z).value(), 1e-6);
  }

  @Test
  void hugeFeaturesGiveFiniteVariances() {
    TestContext context = TestContext.eager().latent(2).features(3);
    Tensor x = tensor(Shape.of(2, 4), new double[8]);
    Tensor features = tensor(Shape.of(2, 3), 1e4, -1e4, 1e4, -1e4, 1e4, -1e4);
    Posterior posterior =
        new DiagonalGaussianFactory()
            .create(new DiagonalGaussianConfig(-6, 4), context)
            .posterior(features, Observation.of(x));
    for (double deviation : posterior.standardDeviation().values()) {
      // a soft upper bound is exceeded by e^(min - max) = 5e-5
      assertTrue(deviation >= Math.exp(-3) && deviation <= Math.exp(2) + 1e-3);
    }
  }

  @Test
  void latentsMayHaveSeveralAxes() {
    TestContext context = TestContext.eager().latent(2, 3).features(3);
    Tensor x = tensor(Shape.of(2, 4), new double[8]);
    Posterior posterior =
        new DiagonalGaussianFactory()
            .create(new DiagonalGaussianConfig(-20, 20), context)
            .posterior(tensor(Shape.of(2, 3), 1, 2, 3, 4, 5, 6), Observation.of(x));
    Tensor z = posterior.sample(5, context.noise()).z();
    assertEquals(Shape.of(5, 2, 2, 3), z.shape());
    assertEquals(Shape.of(5, 2), posterior.logProb(z).shape());
    assertEquals(Shape.of(5, 2, 6), posterior.logProbPerDimension(z).orElseThrow().shape());
  }
}
