package org.vae4j.examples.ring;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vae4j.tensor.Tensor;
import org.vae4j.tensor.Tensors;
import org.vae4j.testkit.TestGraph;
import org.vae4j.testkit.TestRun;

/** A gradient of one's own: what a plug-in for discrete latents would need. */
final class StraightThroughTest {
  /** The sign of x, which passes the gradient on as if it were x itself. */
  static Tensor straightThrough(Tensor x) {
    return Tensors.customGradient(
        inputs -> inputs.get(0).sign(), (gradient, inputs) -> List.of(gradient), x);
  }

  @Test
  void theGradientPassesUnchanged() {
    TestGraph graph = new TestGraph();
    Tensor x = graph.normal("x", 5);
    Tensor loss = straightThrough(x).times(3).sum();
    graph.output("gradient", graph.builder().gradients(loss, List.of(x)).get(0));
    try (TestRun run = graph.compile().run()) {
      assertArrayEquals(new float[] {3, 3, 3, 3, 3}, run.output("gradient"));
    }
  }
}
