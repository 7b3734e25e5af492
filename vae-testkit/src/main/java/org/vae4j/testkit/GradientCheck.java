package org.vae4j.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.Map;
import org.vae4j.random.RandomStream;
import org.vae4j.tensor.Tensor;

/**
 * Compares gradients with central differences at the same noise.
 *
 * <p>Steps of 0.005 on terms of a few nats that are known to float32: rounding contributes about
 * 1e-4, the third derivative less; differences above 1e-3 of 1 + |gradient| are errors.
 */
final class GradientCheck {
  private static final float STEP = 0.005f;
  private static final double TOLERANCE = 1e-3;
  private static final int ELEMENTS = 8;

  private GradientCheck() {}

  /**
   * Checks the gradients of the sum of some terms.
   *
   * @param inputs inputs of the graph, by name; the trained parameters are checked as well
   */
  static void require(TestGraph graph, Tensor terms, Map<String, Tensor> inputs) {
    Map<String, Tensor> towards = new LinkedHashMap<>(inputs);
    towards.putAll(graph.output("terms", terms).trained());
    try (TestRun run = graph.gradients(terms.sum(), towards).compile().perturb()) {
      towards.keySet().forEach(name -> requireOne(run, name));
    }
  }

  private static void requireOne(TestRun run, String name) {
    float[] gradient = run.run().output("gradient/" + name);
    int[] order = RandomStream.of(TestGraph.SEED, name).permutation(gradient.length);
    for (int i = 0; i < Math.min(ELEMENTS, order.length); i++) {
      int element = order[i];
      double difference = difference(run, name, element);
      assertEquals(
          difference,
          gradient[element],
          TOLERANCE * (1 + Math.abs(difference)),
          () -> "gradient towards " + name + "[" + element + "], seed " + TestGraph.SEED);
    }
  }

  private static double difference(TestRun run, String name, int element) {
    float[] start = run.value(name);
    float[] up = start.clone();
    up[element] += STEP;
    float[] down = start.clone();
    down[element] -= STEP;
    double change = total(run, name, up) - total(run, name, down);
    run.set(name, start);
    return change / ((double) up[element] - down[element]);
  }

  private static double total(TestRun run, String name, float[] value) {
    run.set(name, value);
    double sum = 0;
    for (float term : run.run().output("terms")) {
      sum += term;
    }
    return sum;
  }
}
