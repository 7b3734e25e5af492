package org.vae4j.components.estimator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.vae4j.graph.Eager;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

final class LeaveOneOutBoundTest {
  private static final double NOTHING = Double.NEGATIVE_INFINITY;

  @Test
  void geometricMeanOfTheOthersStandsIn() {
    double[] logWeights = {0.3, -1.2, 2};
    for (int k = 0; k < 3; k++) {
      double one = logWeights[(k + 1) % 3];
      double other = logWeights[(k + 2) % 3];
      double sum = Math.exp(one) + Math.exp(other) + Math.exp((one + other) / 2);
      assertEquals(Math.log(sum / 3), bound(k, logWeights), 1e-6);
    }
  }

  @Test
  void ofTwoDrawsItIsTheOther() {
    assertEquals(-7, bound(0, 4, -7), 1e-6);
    assertEquals(4, bound(1, 4, -7), 1e-6);
  }

  @Test
  void hugeAndTinyWeightsDoNotOverflow() {
    assertEquals(-1e4, bound(0, 1e4, -1e4), 1e-2); // float32 of 1e4
    assertEquals(1e4 - Math.log(3), bound(0, -1e4, 1e4, -1e4), 1e-2);
  }

  @Test
  void impossibleDrawsCountNothing() {
    assertEquals(-Math.log(3), bound(0, NOTHING, 0, NOTHING), 1e-6);
    assertEquals(NOTHING, bound(1, NOTHING, 0, NOTHING));
    assertEquals(NOTHING, bound(0, NOTHING, NOTHING));
  }

  private static double bound(int k, double... logWeights) {
    Tensor column = Eager.tensor(Shape.of(logWeights.length, 1), logWeights);
    return LeaveOneOutBound.of(column).slice(0, k, k + 1).reshape(Shape.scalar()).value();
  }
}
