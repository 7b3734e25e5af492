package org.vae4j.components.likelihood;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vae4j.spi.Likelihood;
import org.vae4j.spi.Phase;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;
import org.vae4j.testkit.TestContext;
import org.vae4j.testkit.TestGraph;
import org.vae4j.testkit.TestRun;

final class OptimalScaleTest {
  private static final String STATE = "component/variance";

  @Test
  void trainingUsesTheErrorOfTheBatch() {
    try (TestRun run = training(Optional.empty()).run()) {
      double variance = (1 + 1 + 0 + 4) / 4.0;
      double expected = -0.5 * 4 * (Math.log(2 * Math.PI * variance) + 1);
      // the soft bounds at ±10 move log σ by less than 1e-4
      assertEquals(expected, sum(run.output("density")), 1e-3);
    }
  }

  @Test
  void missingCellsDoNotCount() {
    try (TestRun run = training(Optional.of(new float[] {1, 1, 1, 0})).run()) {
      double variance = 2 / 3.0;
      double expected = -0.5 * 3 * (Math.log(2 * Math.PI * variance) + 1);
      assertEquals(expected, sum(run.output("density")), 1e-3);
    }
  }

  @Test
  void aBatchOfMissingCellsLeavesTheRunningMean() {
    try (TestRun run = training(Optional.of(new float[4])).feed("step", 2).run()) {
      assertEquals(0, sum(run.output("density")), 1e-6);
      assertEquals(4, run.value(STATE)[0], 1e-6);
    }
  }

  @Test
  void evaluationUsesTheRunningMean() {
    try (TestRun run = training(Optional.empty())) {
      assertEquals(4, run.value(STATE)[0], 1e-6, "starts at sigma squared");
      run.feed("step", 1).run();
      assertEquals(1.5, run.value(STATE)[0], 1e-6, "the first step replaces the start");
      run.feed("x", 4, 0, 0, 0).feed("step", 2).run();
      assertEquals((1.5 + 4) / 2, run.value(STATE)[0], 1e-6, "then the plain mean");
      run.feed("step", 1000).run();
      assertEquals(2.75 + 0.01 * (4 - 2.75), run.value(STATE)[0], 1e-6, "then an average");
    }
  }

  @Test
  void evaluationDoesNotLookAtTheBatch() {
    TestGraph graph = new TestGraph();
    try (TestRun run = run(graph, Phase.EVALUATION, Optional.empty()).run()) {
      double expected = -0.5 * (4 * Math.log(2 * Math.PI * 4) + 6 / 4.0);
      assertEquals(expected, sum(run.output("density")), 1e-3);
      assertEquals(4, run.value(STATE)[0], 1e-6);
    }
  }

  private static TestRun training(Optional<float[]> mask) {
    return run(new TestGraph(), Phase.TRAINING, mask);
  }

  private static TestRun run(TestGraph graph, Phase phase, Optional<float[]> mask) {
    TestContext context = graph.context(phase).event(Shape.of(2));
    Likelihood likelihood =
        new GaussianFactory().create(new GaussianConfig(ScaleSource.OPTIMAL, 2, -10, 10), context);
    Tensor x = graph.input("x", Shape.of(2, 2), 1, -1, 0, 2);
    Optional<Tensor> observed = mask.map(m -> graph.builder().constant(Shape.of(2, 2), m));
    Tensor mean = graph.builder().constant(Shape.of(3, 2, 2), new float[12]);
    Tensor density = likelihood.logProb(new MaskedRows(x, observed), mean).slice(0, 0, 1);
    return graph.output("density", density).compile();
  }

  private static double sum(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum;
  }
}
