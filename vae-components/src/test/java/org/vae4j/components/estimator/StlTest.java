package org.vae4j.components.estimator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vae4j.components.posterior.DiagonalGaussian;
import org.vae4j.components.prior.StandardNormalFactory;
import org.vae4j.components.schedule.ConstantKlScheduleFactory;
import org.vae4j.components.schedule.LinearKlScheduleConfig;
import org.vae4j.components.schedule.LinearKlScheduleFactory;
import org.vae4j.plugin.Choice;
import org.vae4j.plugin.NoOptions;
import org.vae4j.spi.ComponentContext;
import org.vae4j.spi.KlSchedule;
import org.vae4j.spi.Posterior;
import org.vae4j.spi.ScopeEntry;
import org.vae4j.spi.VaeModel;
import org.vae4j.testkit.LinearGaussianModel;
import org.vae4j.testkit.TestContext;
import org.vae4j.testkit.TestGraph;

final class StlTest {
  private static final int STEPS = 20;

  private static final Choice<KlSchedule, ComponentContext> CONSTANT =
      Choice.of(new ConstantKlScheduleFactory(), new NoOptions());
  private static final Choice<KlSchedule, ComponentContext> WARM_UP =
      Choice.of(new LinearKlScheduleFactory(), new LinearKlScheduleConfig(10, 0.25));

  @Test
  void boundAndLossAreThoseOfTheElboOnTheSameDraws() {
    ElboConfig plain = new ElboConfig(KlMode.MONTE_CARLO, 3, 4, WARM_UP);
    StlConfig path = new StlConfig(StlBound.ELBO, 3, 4, WARM_UP);
    try (EstimatedGradient elbo = EstimatedGradient.inexact(new ElboFactory(), plain);
        EstimatedGradient stl = EstimatedGradient.inexact(new StlFactory(), path)) {
      assertArrayEquals(elbo.bound(0), stl.bound(0));
      assertEquals(elbo.loss(0), stl.loss(0));
    }
  }

  @Test
  void boundIsThatOfTheIwaeOnTheSameDraws() {
    try (EstimatedGradient iwae = EstimatedGradient.inexact(new IwaeFactory(), new IwaeConfig(5));
        EstimatedGradient stl =
            EstimatedGradient.inexact(new StlFactory(), config(StlBound.IWAE, 5))) {
      assertArrayEquals(iwae.bound(0), stl.bound(0));
      assertEquals(iwae.loss(0), stl.loss(0));
    }
  }

  @ParameterizedTest
  @EnumSource(StlBound.class)
  void exactPosteriorsReceiveNoGradientFromAnyDraw(StlBound bound) {
    try (EstimatedGradient stl = EstimatedGradient.exact(new StlFactory(), config(bound, 3))) {
      requireNoInferenceGradient(stl);
    }
  }

  @Test
  void ordinaryGradientsOfExactPosteriorsAreNoisy() {
    try (EstimatedGradient iwae = EstimatedGradient.exact(new IwaeFactory(), new IwaeConfig(3))) {
      float[] gradient = iwae.gradient(0);
      assertTrue(Math.abs(gradient[gradient.length - 1]) > 0.01, "the contrast to the others");
    }
  }

  @Test
  void densitiesThatAreScoredPerDimensionAreHeldFixedToo() {
    TestGraph graph = new TestGraph();
    try (EstimatedGradient stl =
        EstimatedGradient.of(
            new StlFactory(),
            config(StlBound.ELBO, 2),
            graph,
            LinearGaussianModel.exact(graph),
            StlTest::ofBuiltInParts)) {
      requireNoInferenceGradient(stl);
    }
  }

  @Test
  void onlyTheKlOfTheLowerBoundIsWeighed() {
    for (StlWeight weight : List.of(new StlWeight(2, CONSTANT), new StlWeight(1, WARM_UP))) {
      IllegalArgumentException refusal =
          assertThrows(
              IllegalArgumentException.class,
              () -> new StlConfig(StlBound.IWAE, 5, weight.beta(), weight.schedule()));
      assertEquals(
          "beta and schedule weigh the KL of `bound: elbo`; `bound: iwae` has no KL apart, received"
              + " beta "
              + weight.beta()
              + " and schedule "
              + weight.schedule().name(),
          refusal.getMessage());
    }
  }

  @Test
  void warmUpIsThatOfTheSchedule() {
    StlConfig config = new StlConfig(StlBound.ELBO, 1, 1, WARM_UP);
    assertEquals(10, new StlFactory().create(config, TestContext.eager()).warmUpEpochs());
  }

  private record StlWeight(double beta, Choice<KlSchedule, ComponentContext> schedule) {}

  private static void requireNoInferenceGradient(EstimatedGradient estimated) {
    for (int step = 0; step < STEPS; step++) {
      float[] gradient = estimated.gradient(step);
      for (int i = estimated.firstOfInference(); i < gradient.length; i++) {
        // the exact posterior is float32 numbers, hence exact to 1e-7 of terms of order 1 to 10
        assertEquals(0, gradient[i], 5e-6, "element " + i + ", seed " + TestGraph.SEED);
      }
    }
  }

  private static VaeModel ofBuiltInParts(LinearGaussianModel linear) {
    VaeModel model = linear.model();
    return new VaeModel(
        x -> {
          Posterior q = model.infer(x);
          return new DiagonalGaussian(q.mean(), q.standardDeviation().log().times(2));
        },
        new StandardNormalFactory().create(new NoOptions(), linear.context()),
        model::decode,
        model.likelihood(),
        List.of(),
        ScopeEntry.none());
  }

  private static StlConfig config(StlBound bound, int samples) {
    return new StlConfig(bound, samples, 1, CONSTANT);
  }
}
