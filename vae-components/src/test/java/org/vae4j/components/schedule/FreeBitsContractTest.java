package org.vae4j.components.schedule;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;
import org.vae4j.testkit.KlScheduleContract;
import org.vae4j.testkit.TestGraph;
import org.vae4j.testkit.TestRun;

final class FreeBitsContractTest extends KlScheduleContract {
  FreeBitsContractTest() {
    // between the batch means of the contract's two groups, 1.2 and 1.007
    super(new FreeBitsFactory(), new FreeBitsConfig(1.1));
  }

  @Test
  void aGroupBelowItsFreeNatsHasNoGradient() {
    // batch means 0.75 (though one example is above 1), 1 and 3
    assertStep(1, new float[] {0.5f, 0.5f, 2, 1, 1.5f, 4}, 5, 0, 0.5f, 1);
  }

  @Test
  void aGroupAboveItsFreeNatsIsThePlainKl() {
    assertStep(0.1, new float[] {0.5f, 0.5f, 2, 1, 1.5f, 4}, 4.75f, 1, 1, 1);
  }

  @Test
  void latentsThatDoNotFactoriseAreOneGroup() {
    assertStep(2, new float[] {1, 2}, 2, 0);
    assertStep(1.25, new float[] {1, 2}, 1.5f, 1);
  }

  /** Compares the mean penalty of two examples, and its gradient in nats of batch mean. */
  private static void assertStep(double nats, float[] kl, float penalty, float... slopes) {
    TestGraph graph = new TestGraph();
    int groups = slopes.length;
    Tensor input = graph.input("kl", Shape.of(2, groups), kl);
    Tensor loss = new FreeBits(nats, graph.context()).penalty(input).mean();
    graph.output("loss", loss).gradients(loss, Map.of("kl", input));
    try (TestRun run = graph.compile().run()) {
      assertEquals(penalty, run.output("loss")[0], 1e-6f);
      float[] expected = new float[2 * groups];
      for (int i = 0; i < expected.length; i++) {
        expected[i] = slopes[i % groups] / 2;
      }
      assertArrayEquals(expected, run.output("gradient/kl"), 1e-6f);
    }
  }

  @Test
  void freeNatsAreAboveZero() {
    assertEquals(
        "nats must be above 0, received 0.0; for none, use `constant`",
        assertThrows(IllegalArgumentException.class, () -> new FreeBitsConfig(0)).getMessage());
  }
}
