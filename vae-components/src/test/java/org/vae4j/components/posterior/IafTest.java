package org.vae4j.components.posterior;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vae4j.graph.Eager.tensor;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vae4j.components.network.AutoregressiveNetwork;
import org.vae4j.graph.Eager;
import org.vae4j.spi.Draw;
import org.vae4j.spi.Observation;
import org.vae4j.spi.Posterior;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;
import org.vae4j.testkit.TestContext;

final class IafTest {
  private static final List<Integer> FORWARDS = List.of(0, 1, 2);
  private static final List<Integer> BACKWARDS = List.of(2, 1, 0);
  private static final double[] POINT = {0.3, -1.2, 0.8};
  private static final double STEP = 1e-5;

  private static AutoregressiveStep step(List<Integer> order) {
    AutoregressiveNetwork network =
        AutoregressiveNetwork.create(TestContext.eager(), "flow", order, 2, List.of(7, 5));
    return new AutoregressiveStep(network, network.context(tensor(Shape.of(1, 2), 1.5, -2)));
  }

  private static FlowPoint forward(AutoregressiveStep step, double... z) {
    return step.forward(tensor(Shape.of(1, z.length), z));
  }

  /** ∂y_i/∂z_j by central differences. */
  private static double[][] jacobian(AutoregressiveStep step) {
    double[][] jacobian = new double[3][3];
    for (int j = 0; j < 3; j++) {
      double[] up = POINT.clone();
      up[j] += STEP;
      double[] down = POINT.clone();
      down[j] -= STEP;
      double[] above = forward(step, up).z().values();
      double[] below = forward(step, down).z().values();
      for (int i = 0; i < 3; i++) {
        jacobian[i][j] = (above[i] - below[i]) / (2 * STEP);
      }
    }
    return jacobian;
  }

  private static double determinant(double[][] m) {
    double determinant = 0;
    for (int j = 0; j < 3; j++) {
      int k = (j + 1) % 3;
      int l = (j + 2) % 3;
      determinant += m[0][j] * (m[1][k] * m[2][l] - m[1][l] * m[2][k]);
    }
    return determinant;
  }

  /** Differences are exact to about 1e-10. */
  @Test
  void logDeterminantIsThatOfTheJacobian() {
    for (List<Integer> order : List.of(FORWARDS, BACKWARDS)) {
      AutoregressiveStep step = step(order);
      double expected = Math.log(Math.abs(determinant(jacobian(step))));
      assertEquals(expected, forward(step, POINT).logDeterminant().value(), 1e-8);
    }
  }

  @Test
  void numbersDependOnThoseBeforeThemAlone() {
    double[][] forwards = jacobian(step(FORWARDS));
    double[][] backwards = jacobian(step(BACKWARDS));
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        // a masked weight is exactly 0, and so is the difference
        assertEquals(j <= i, forwards[i][j] != 0, "forwards " + i + ", " + j);
        assertEquals(j >= i, backwards[i][j] != 0, "backwards " + i + ", " + j);
      }
    }
  }

  @Test
  void backwardUndoesForward() {
    for (List<Integer> order : List.of(FORWARDS, BACKWARDS)) {
      AutoregressiveStep step = step(order);
      FlowPoint there = forward(step, POINT);
      FlowPoint back = step.backward(there.z());
      assertArrayEquals(POINT, back.z().values(), 1e-12);
      assertEquals(there.logDeterminant().value(), back.logDeterminant().value(), 1e-12);
    }
  }

  /** Twenty latents, and one, which has no others before it. */
  @ParameterizedTest
  @ValueSource(ints = {1, 20})
  void drawsAreScoredAsTheyWereDrawn(int latents) {
    Posterior posterior = posterior(3, latents);
    Draw draw = posterior.sample(5, Eager.noise(1));
    assertArrayEquals(
        draw.logProb().values(), posterior.logProb(draw.z()).values(), 1e-9, "seed 1");
  }

  @Test
  void latentsMayHaveSeveralAxes() {
    Posterior posterior = posterior(3, 2, 3);
    Tensor z = posterior.sample(5, Eager.noise(1)).z();
    assertEquals(Shape.of(5, 3, 2, 3), z.shape());
    assertEquals(Shape.of(5, 3), posterior.logProb(z).shape());
    assertEquals(Shape.of(3, 2, 3), posterior.mean().shape());
  }

  @Test
  void aNearlyClosedGateIsFinite() {
    AutoregressiveStep step = step(FORWARDS);
    FlowPoint far = forward(step, 1e3, -1e3, 1e3);
    assertTrue(Double.isFinite(far.logDeterminant().value()), far.toString());
  }

  private static Posterior posterior(int rows, int... latent) {
    TestContext context = TestContext.eager().latent(latent).features(2);
    Tensor features = tensor(Shape.of(2, 1), 1, -1).broadcastTo(Shape.of(2, rows));
    return new IafFactory()
        .create(new IafConfig(3, List.of(30), -20, 20), context)
        .posterior(features.transpose(1, 0), Observation.of(features));
  }
}
