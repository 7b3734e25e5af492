package org.vae4j.components.estimator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vae4j.spi.Objective;
import org.vae4j.tensor.Tensor;
import org.vae4j.testkit.LinearGaussianModel;
import org.vae4j.testkit.TestContext;
import org.vae4j.testkit.TestGraph;
import org.vae4j.testkit.TestRun;

final class IwaeTest {
  private static final int STEPS = 500;

  @Test
  void boundTightensWithSamples() {
    TestGraph graph = new TestGraph();
    LinearGaussianModel model = LinearGaussianModel.inexact(graph);
    graph.output("elbo", model.logLikelihood().minus(model.gap()).mean());
    graph.output("exact", model.logLikelihood().mean());
    for (int samples : new int[] {1, 5, 50}) {
      graph.output("iwae-" + samples, objective(model, samples).bound().mean());
    }
    try (TestRun run = graph.compile()) {
      double one = mean(run, "iwae-1");
      double five = mean(run, "iwae-5");
      double fifty = mean(run, "iwae-50");
      double exact = run.output("exact")[0];
      // the mean of 500 steps of four rows has a standard error of about 0.015 for one sample
      assertEquals(run.output("elbo")[0], one, 0.08, "seed " + TestGraph.SEED);
      assertTrue(one < five && five < fifty, () -> one + ", " + five + ", " + fifty);
      assertEquals(exact, fifty, 0.02, "seed " + TestGraph.SEED);
    }
  }

  @Test
  void logsTheTermsOfTheLowerBound() {
    TestGraph graph = new TestGraph();
    Objective objective = objective(LinearGaussianModel.inexact(graph), 5);
    assertEquals(
        Set.of("reconstruction", "kl", "kl-per-dimension"), objective.perExample().keySet());
    assertEquals(Set.of("beta"), objective.scalars().keySet());
    Tensor lower =
        objective.perExample().get("reconstruction").minus(objective.perExample().get("kl"));
    graph.output("excess", objective.bound().minus(lower));
    try (TestRun run = graph.compile().run()) {
      for (float excess : run.output("excess")) {
        // Jensen: log of a mean is at least the mean of logs
        assertTrue(excess >= 0, () -> "bound below the mean of its terms by " + excess);
      }
    }
  }

  private static double mean(TestRun run, String output) {
    double sum = 0;
    for (int step = 0; step < STEPS; step++) {
      sum += run.run(step).output(output)[0];
    }
    return sum / STEPS;
  }

  private static Objective objective(LinearGaussianModel model, int samples) {
    TestContext context = model.context();
    return new IwaeFactory()
        .create(new IwaeConfig(samples), context)
        .estimate(model.model(), model.observation(), context.noise());
  }
}
