package org.vae4j.components.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.vae4j.graph.Eager.tensor;

import org.junit.jupiter.api.Test;
import org.vae4j.tensor.Shape;

final class ActivationTest {
  private static void requireValues(Activation activation, double tolerance, double... expected) {
    double[] actual = activation.apply(tensor(Shape.of(5), -3, -1, 0, 1, 30)).values();
    assertArrayEquals(expected, actual, tolerance, activation.name());
  }

  @Test
  void rectifiersPassPositiveNumbers() {
    requireValues(Activation.RELU, 0, 0, 0, 0, 1, 30);
    requireValues(Activation.LEAKY_RELU, 1e-7, -0.03, -0.01, 0, 1, 30);
    requireValues(Activation.ELU, 1e-6, -0.950213, -0.632121, 0, 1, 30);
    requireValues(Activation.SWISH, 1e-6, -0.142278, -0.268941, 0, 0.731059, 30);
  }

  @Test
  void geluIsCloseToTheNormalDistribution() {
    // x Φ(x), exactly; the tanh form is off by less than 0.001
    requireValues(Activation.GELU, 1e-3, -0.004050, -0.158655, 0, 0.841345, 30);
  }

  @Test
  void theOthersSaturateOrGrow() {
    requireValues(Activation.TANH, 1e-6, -0.995055, -0.761594, 0, 0.761594, 1);
    requireValues(Activation.SIGMOID, 1e-6, 0.047426, 0.268941, 0.5, 0.731059, 1);
    requireValues(Activation.SOFTPLUS, 1e-6, 0.048587, 0.313262, 0.693147, 1.313262, 30);
  }

  @Test
  void theGateIsALayerOfItsOwn() {
    requireValues(Activation.GATED, 0, -3, -1, 0, 1, 30);
  }
}
