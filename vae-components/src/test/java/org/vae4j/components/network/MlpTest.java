package org.vae4j.components.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vae4j.random.RandomStream;
import org.vae4j.spi.Observation;
import org.vae4j.spi.Phase;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;
import org.vae4j.testkit.TestContext;
import org.vae4j.testkit.TestGraph;
import org.vae4j.testkit.TestRun;

final class MlpTest {
  @Test
  void heIsTheDefaultBeforeRectifiers() {
    assertEquals(Math.sqrt(6 / 100.0), largest(WeightInitializer.AUTO, Activation.RELU), 0.01);
    assertEquals(Math.sqrt(6 / 150.0), largest(WeightInitializer.AUTO, Activation.TANH), 0.01);
    assertEquals(
        Math.sqrt(6 / 150.0), largest(WeightInitializer.GLOROT_UNIFORM, Activation.RELU), 0.01);
  }

  private static double largest(WeightInitializer initializer, Activation activation) {
    float[] weights =
        initializer
            .before(activation, new DenseConnection(100, 50))
            .values(Shape.of(100, 50), RandomStream.of(1, "hidden-1/weight"));
    double largest = 0;
    for (float weight : weights) {
      largest = Math.max(largest, Math.abs(weight));
    }
    return largest;
  }

  @Test
  void dropoutKeepsTheExpectation() {
    TestGraph graph = new TestGraph();
    Dropout dropout = new Dropout(graph.context(Phase.TRAINING), "dropout", 0.25);
    Tensor ones = graph.builder().constant(Shape.of(10_000), ones());
    try (TestRun run = graph.output("y", dropout.apply(ones)).compile().run()) {
      double sum = 0;
      for (float y : run.output("y")) {
        assertTrue(y == 0 || Math.abs(y - 4 / 3f) < 1e-6, () -> "a unit became " + y);
        sum += y;
      }
      // standard error of the mean: sqrt(0.25 / 0.75 / 10 000) = 0.006
      assertEquals(1, sum / 10_000, 0.03, "seed " + TestGraph.SEED);
    }
  }

  private static float[] ones() {
    float[] ones = new float[10_000];
    Arrays.fill(ones, 1);
    return ones;
  }

  @Test
  void evaluationDoesNotDrop() {
    Dropout dropout = new Dropout(TestContext.eager(), "dropout", 0.9);
    Tensor x = TestContext.eager().constant(Shape.of(3), 1, 2, 3);
    assertArrayEquals(new double[] {1, 2, 3}, dropout.apply(x).values());
  }

  @Test
  void layerNormCentresAndScales() {
    LayerNorm norm = new LayerNorm(TestContext.eager(), "norm", 4);
    Tensor x = TestContext.eager().constant(Shape.of(1, 4), 1, 2, 3, 4);
    double unit = 1 / Math.sqrt(1.25 + 1e-5);
    double[] expected = {-1.5 * unit, -0.5 * unit, 0.5 * unit, 1.5 * unit};
    assertArrayEquals(expected, norm.apply(x).values(), 1e-6);
  }

  @Test
  void linearEncoderHandsTheEventOn() {
    TestContext context = TestContext.eager().event(Shape.of(2, 1));
    Tensor x = context.constant(Shape.of(2, 2, 1), 1, 2, 3, 4);
    Tensor features = new LinearEncoder(context).encode(Observation.of(x));
    assertEquals(Shape.of(2, 2), features.shape());
    assertArrayEquals(new double[] {1, 2, 3, 4}, features.values());
  }

  @Test
  void optionsSayWhatIsWrong() {
    assertEquals(
        "hidden must name at least one layer; without any, use `linear`", refusal(List.of(), 0));
    assertEquals("hidden sizes must be at least 1, received [5, 0]", refusal(List.of(5, 0), 0));
    assertEquals("dropout must be at least 0 and below 1, received 1.0", refusal(List.of(5), 1));
  }

  private static String refusal(List<Integer> hidden, double dropout) {
    return assertThrows(
            IllegalArgumentException.class,
            () ->
                new MlpConfig(
                    hidden,
                    new LayerOptions(Activation.RELU, WeightInitializer.AUTO, dropout, false)))
        .getMessage();
  }
}
