package org.vae4j.components.posterior;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vae4j.graph.Eager.tensor;

import org.junit.jupiter.api.Test;
import org.vae4j.graph.Eager;
import org.vae4j.spi.Observation;
import org.vae4j.spi.Posterior;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;
import org.vae4j.testkit.TestContext;

/** Against the density written with the covariance, its determinant and its inverse. */
final class FullCovarianceGaussianTest {
  /** Row by row on and below the diagonal, which is given by logarithms. */
  private static final double[] PACKED = {Math.log(2), 0.5, Math.log(0.5), -1, 0.25, Math.log(1.5)};

  private static final double[] MEAN = {1, -1, 0.5};

  /** The soft bounds are so far away that they change nothing. */
  private static FullCovarianceGaussian posterior(Shape latent) {
    return new FullCovarianceGaussian(
        latent,
        tensor(Shape.of(1, 3), MEAN),
        CholeskyFactor.of(tensor(Shape.of(1, 6), PACKED), 3, -40, 40));
  }

  private static double[][] covariance() {
    double[][] l = {{2, 0, 0}, {0.5, 0.5, 0}, {-1, 0.25, 1.5}};
    double[][] c = new double[3][3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        for (int k = 0; k < 3; k++) {
          c[i][j] += l[i][k] * l[j][k];
        }
      }
    }
    return c;
  }

  /** By Cramer's rule: no factor, no substitution. */
  private static double density(double... z) {
    double[][] c = covariance();
    double[][] cofactors = new double[3][3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        int a = (i + 1) % 3;
        int b = (i + 2) % 3;
        int d = (j + 1) % 3;
        int e = (j + 2) % 3;
        cofactors[i][j] = c[a][d] * c[b][e] - c[a][e] * c[b][d];
      }
    }
    double determinant =
        c[0][0] * cofactors[0][0] + c[0][1] * cofactors[0][1] + c[0][2] * cofactors[0][2];
    double form = 0;
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        form += (z[i] - MEAN[i]) * cofactors[i][j] / determinant * (z[j] - MEAN[j]);
      }
    }
    return -0.5 * (form + Math.log(determinant) + 3 * Math.log(2 * Math.PI));
  }

  @Test
  void scoresAsTheDenseFormulaDoes() {
    Tensor z = tensor(Shape.of(2, 1, 3), 0, 0, 0, 2, -3, 1);
    double[] scored = posterior(Shape.of(3)).logProb(z).values();
    assertEquals(density(0, 0, 0), scored[0], 1e-9);
    assertEquals(density(2, -3, 1), scored[1], 1e-9);
  }

  @Test
  void spreadIsTheDiagonalOfTheCovariance() {
    double[] spread = posterior(Shape.of(3)).standardDeviation().values();
    for (int i = 0; i < 3; i++) {
      assertEquals(Math.sqrt(covariance()[i][i]), spread[i], 1e-9);
    }
  }

  /** ½ (trace + squared mean - D - log det), with det = (2 · 0.5 · 1.5)². */
  @Test
  void klFollowsTraceAndDeterminant() {
    double[][] c = covariance();
    double trace = c[0][0] + c[1][1] + c[2][2];
    double expected = 0.5 * (trace + 2.25 - 3 - Math.log(2.25));
    assertEquals(expected, posterior(Shape.of(3)).klToStandardNormal().value(), 1e-9);
  }

  @Test
  void latentsMayHaveSeveralAxes() {
    FullCovarianceGaussian posterior = posterior(Shape.of(3, 1));
    Tensor z = posterior.sample(5, Eager.noise(1)).z();
    assertEquals(Shape.of(5, 1, 3, 1), z.shape());
    assertEquals(Shape.of(5, 1), posterior.logProb(z).shape());
    assertEquals(Shape.of(1, 3, 1), posterior.standardDeviation().shape());
  }

  /** A draw of batch size 1 is scored under every row. */
  @Test
  void theBatchAxisBroadcasts() {
    TestContext context = TestContext.eager().latent(3).features(2);
    Posterior posterior =
        new FullCovarianceGaussianFactory()
            .create(new FullCovarianceGaussianConfig(-10, 10), context)
            .posterior(
                tensor(Shape.of(4, 2), 1, 2, 3, 4, -1, 0, 2, 2),
                Observation.of(tensor(Shape.of(4, 1), 0, 0, 0, 0)));
    Tensor z = tensor(Shape.of(2, 5, 1, 3), new double[30]);
    assertEquals(Shape.of(2, 5, 4), posterior.logProb(z).shape());
  }

  @Test
  void hugeFeaturesGiveFiniteDensities() {
    Tensor packed = tensor(Shape.of(1, 6), 1e4, 1, -1e4, 1, 1, 1e4);
    CholeskyFactor factor = CholeskyFactor.of(packed, 3, -10, 10);
    Tensor solved = factor.solve(tensor(Shape.of(1, 3), 1, 1, 1));
    for (double value : solved.values()) {
      assertTrue(Double.isFinite(value), solved.toString());
    }
  }
}
