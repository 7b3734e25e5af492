package org.vae4j.components.estimator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vae4j.components.likelihood.Bernoulli;
import org.vae4j.components.posterior.DiagonalGaussian;
import org.vae4j.components.prior.MixtureOfGaussiansConfig;
import org.vae4j.components.prior.MixtureOfGaussiansFactory;
import org.vae4j.components.schedule.ConstantKlScheduleFactory;
import org.vae4j.components.schedule.LinearKlScheduleConfig;
import org.vae4j.components.schedule.LinearKlScheduleFactory;
import org.vae4j.plugin.Choice;
import org.vae4j.plugin.NoOptions;
import org.vae4j.spi.ComponentContext;
import org.vae4j.spi.Estimator;
import org.vae4j.spi.IncompatiblePartsException;
import org.vae4j.spi.KlSchedule;
import org.vae4j.spi.Objective;
import org.vae4j.spi.Observation;
import org.vae4j.spi.ScopeEntry;
import org.vae4j.spi.VaeModel;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;
import org.vae4j.testkit.LinearGaussianModel;
import org.vae4j.testkit.TestContext;
import org.vae4j.testkit.TestGraph;
import org.vae4j.testkit.TestRun;

final class ElboTest {
  private static final int STEPS = 500;

  private static final Choice<KlSchedule, ComponentContext> CONSTANT =
      Choice.of(new ConstantKlScheduleFactory(), new NoOptions());

  @Test
  void meanBoundIsTheLikelihoodLessTheGap() {
    TestGraph graph = new TestGraph();
    LinearGaussianModel model = LinearGaussianModel.inexact(graph);
    Objective objective = objective(model, new ElboConfig(KlMode.ANALYTIC, 4, 1, CONSTANT));
    Tensor expected = model.logLikelihood().minus(model.gap());
    graph.output("excess", objective.bound().minus(expected).mean());
    try (TestRun run = graph.compile()) {
      double sum = 0;
      double squares = 0;
      for (int step = 0; step < STEPS; step++) {
        double excess = run.run(step).output("excess")[0];
        sum += excess;
        squares += excess * excess;
      }
      double error = Math.sqrt(squares) / STEPS;
      assertEquals(0, sum / STEPS, 5 * error, "seed " + TestGraph.SEED);
    }
  }

  @Test
  void weightsChangeTheLossAndNotTheBound() {
    Choice<KlSchedule, ComponentContext> warmUp =
        Choice.of(new LinearKlScheduleFactory(), new LinearKlScheduleConfig(10, 0));
    TestGraph graph = new TestGraph();
    LinearGaussianModel model = LinearGaussianModel.inexact(graph);
    Objective objective = objective(model, new ElboConfig(KlMode.ANALYTIC, 1, 4, warmUp));
    graph.output("bound", objective.bound().mean());
    graph.output("loss", objective.losses().get(0).value());
    graph.output("reconstruction", objective.perExample().get("reconstruction").mean());
    graph.output("kl", objective.perExample().get("kl").mean());
    graph.output("beta", objective.scalars().get("beta"));
    try (TestRun run = graph.compile()) {
      run.feed("epoch", 2.5f).run();
      double reconstruction = run.output("reconstruction")[0];
      double kl = run.output("kl")[0];
      assertEquals(1, run.output("beta")[0], 1e-6);
      assertEquals(kl - reconstruction, run.output("loss")[0], 1e-5);
      run.feed("epoch", 20).run();
      assertEquals(4, run.output("beta")[0], 1e-6);
      assertEquals(4 * kl - reconstruction, run.output("loss")[0], 1e-5);
      assertEquals(reconstruction - kl, run.output("bound")[0], 1e-5);
    }
  }

  @Test
  void warmUpIsThatOfTheSchedule() {
    Choice<KlSchedule, ComponentContext> warmUp =
        Choice.of(new LinearKlScheduleFactory(), new LinearKlScheduleConfig(10, 0));
    Estimator elbo =
        new ElboFactory()
            .create(new ElboConfig(KlMode.ANALYTIC, 1, 1, warmUp), TestContext.eager());
    assertEquals(10, elbo.warmUpEpochs());
  }

  @Test
  void logsTheTermsOfTheBound() {
    TestGraph graph = new TestGraph();
    LinearGaussianModel model = LinearGaussianModel.exact(graph);
    Objective objective = objective(model, new ElboConfig(KlMode.MONTE_CARLO, 3, 1, CONSTANT));
    assertEquals(
        Set.of("reconstruction", "kl", "kl-per-dimension"), objective.perExample().keySet());
    assertEquals(Set.of("beta"), objective.scalars().keySet());
  }

  @Test
  void closedFormAndDrawsAgreeOnTheKl() {
    TestGraph graph = new TestGraph();
    LinearGaussianModel model = LinearGaussianModel.inexact(graph);
    Tensor closed = kl(model, KlMode.ANALYTIC, 1);
    Tensor sampled = kl(model, KlMode.MONTE_CARLO, 20_000);
    try (TestRun run = graph.output("closed", closed).output("sampled", sampled).compile()) {
      run.run();
      // a KL term has a standard deviation of about 1: five standard errors of 20 000 draws
      assertArrayEquals(run.output("closed"), run.output("sampled"), 0.035f);
    }
  }

  @Test
  void refusesAClosedFormThatDoesNotExist() {
    TestContext context = TestContext.eager().latent(2);
    Tensor two = context.constant(Shape.of(1, 2), 0, 0);
    VaeModel model =
        new VaeModel(
            x -> new DiagonalGaussian(two, two),
            new MixtureOfGaussiansFactory().create(new MixtureOfGaussiansConfig(3, 1), context),
            z -> z,
            new Bernoulli(Shape.of(2)),
            List.of(),
            ScopeEntry.none());
    Estimator elbo =
        new ElboFactory().create(new ElboConfig(KlMode.ANALYTIC, 1, 1, CONSTANT), context);
    IncompatiblePartsException refusal =
        assertThrows(
            IncompatiblePartsException.class,
            () -> elbo.estimate(model, Observation.of(two), context.noise()));
    assertEquals(
        "`kl: analytic` has no closed form for (diagonal-gaussian, mixture-of-gaussians)",
        refusal.getMessage());
    assertEquals("Use `kl: monte-carlo`.", refusal.remedy());
  }

  @Test
  void takesTheClosedFormWhereThereIsOne() {
    TestGraph graph = new TestGraph();
    LinearGaussianModel model = LinearGaussianModel.inexact(graph);
    Tensor closed = kl(model, KlMode.ANALYTIC, 1);
    Tensor chosen = kl(model, KlMode.AUTO, 1);
    try (TestRun run = graph.output("closed", closed).output("chosen", chosen).compile()) {
      run.run();
      assertArrayEquals(run.output("closed"), run.output("chosen"));
    }
  }

  private static Tensor kl(LinearGaussianModel model, KlMode mode, int samples) {
    return objective(model, new ElboConfig(mode, samples, 1, CONSTANT)).perExample().get("kl");
  }

  private static Objective objective(LinearGaussianModel model, ElboConfig config) {
    TestContext context = model.context();
    return new ElboFactory()
        .create(config, context)
        .estimate(model.model(), model.observation(), context.noise());
  }
}
