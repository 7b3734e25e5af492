package org.vae4j.experiment.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vae4j.experiment.Experiments;
import org.vae4j.experiment.TinyExperiment;
import org.vae4j.experiment.run.RunFolder;
import org.vae4j.experiment.run.Summary;
import org.vae4j.experiment.spec.problem.InvalidSpecException;

/** One part is swapped for another by one override, and the rest of the spec does not notice. */
final class SwapTest {
  /**
   * Two steps: 40 rows in batches of 20. What a swap does not touch is left out: no validation, and
   * no scatter of two latents.
   */
  private static final List<String> TWO_STEPS =
      List.of(
          "training.epochs=1",
          "training.batch-size=20",
          "data.source.linear-gaussian.train=40",
          "data.validation=0",
          "model.latent=3");

  private static final String DIGITS = "data.source={digits: {train: 40, test: 10}}";

  @TempDir private Path folder;

  private static Stream<List<String>> swaps() {
    return Stream.of(
        List.of("model.prior=mixture-of-gaussians"),
        List.of("model.prior=mixture-of-gaussians", "estimator.elbo.kl=monte-carlo"),
        List.of("model.prior.vamp.components=4"),
        List.of("model.posterior=full-covariance-gaussian"),
        List.of("model.posterior.iaf.hidden=[5]"),
        List.of("model.posterior.iaf.hidden=[5]", "model.prior=mixture-of-gaussians"),
        List.of("model.posterior.iaf.hidden=[5]", "model.prior.vamp.components=4"),
        List.of("model.posterior=full-covariance-gaussian", "model.prior.vamp.components=4"),
        List.of("model.latent=[2, 3]", "model.prior=categorical", "model.posterior=gumbel-softmax"),
        List.of(
            "model.latent=[2, 3]",
            "model.prior.vamp.components=4",
            "model.posterior.gumbel-softmax={decay: 0.1}",
            "estimator.iwae.samples=3"),
        List.of("model.likelihood=gaussian"),
        List.of("model.likelihood.gaussian.scale=learned"),
        List.of("model.likelihood.gaussian.scale=shared"),
        List.of("model.likelihood.gaussian.scale=optimal"),
        List.of("model.likelihood.gaussian.scale=predicted"),
        List.of("model.likelihood=bernoulli", DIGITS, "data.binarization=dynamic"),
        List.of("model.likelihood=continuous-bernoulli", DIGITS),
        List.of("model.likelihood.categorical.classes=2", DIGITS, "data.binarization=dynamic"),
        List.of("model.likelihood=discretized-logistic", DIGITS),
        List.of("model.likelihood.discretized-logistic.scale=predicted", DIGITS),
        List.of(
            "model.likelihood={composite: {parts: [{columns: 2, likelihood: {gaussian:"
                + " {scale: optimal}}}, {columns: 1, likelihood: gaussian}]}}"),
        List.of("estimator.iwae.samples=10"),
        List.of("model.prior=mixture-of-gaussians", "estimator.iwae.samples=3"),
        List.of("estimator={stl: {samples: 2, beta: 0.5, schedule: {linear: {epochs: 2}}}}"),
        List.of("estimator={stl: {bound: iwae, samples: 3}}"),
        List.of("estimator=dreg"),
        List.of("estimator=vimco"),
        List.of("model.prior=mixture-of-gaussians", "estimator.dreg.samples=3"),
        List.of("estimator={elbo: {beta: 4, samples: 2, schedule: {linear: {epochs: 2}}}}"),
        List.of("model.encoder=linear", "model.decoder=linear"),
        List.of(
            "model.encoder={mlp: {hidden: [5, 4], activation: gated, layer-norm: true, dropout: 0.1}}"),
        List.of("training.optimizer={sgd: {learning-rate: 1e-3, momentum: 0.9, nesterov: true}}"),
        List.of("training.learning-rate-schedule={step: {epochs: [1]}}"),
        List.of("data.scaling=standardize"));
  }

  @ParameterizedTest
  @MethodSource("swaps")
  void trainsOnEveryBackend(List<String> overrides) {
    Summary onNative;
    Summary onReference;
    try (Experiments experiments = TinyExperiment.open(TinyExperiment.environment(folder))) {
      onNative = train(experiments, "native", overrides);
      onReference = train(experiments, "reference", overrides);
    }
    assertEquals("native", onNative.backend());
    assertEquals("reference", onReference.backend());
    double bound = onReference.train().orElseThrow().bound();
    assertTrue(Double.isFinite(bound));
    // Same draws on both; two steps in float32 against float64.
    assertEquals(
        bound, onNative.train().orElseThrow().bound(), 1e-4 * Math.max(1, Math.abs(bound)));
    double test = onReference.test().orElseThrow().bound();
    assertEquals(test, onNative.test().orElseThrow().bound(), 1e-4 * Math.max(1, Math.abs(test)));
  }

  @Test
  void aPairWithoutAClosedFormIsRefusedBeforeItRuns() {
    InvalidSpecException error =
        assertThrows(
            InvalidSpecException.class,
            () ->
                TinyExperiment.check(
                    "model.prior=mixture-of-gaussians", "estimator.elbo.kl=analytic"));
    assertTrue(
        error.getMessage().contains("no closed form for (diagonal-gaussian, mixture-of-gaussians)"),
        error.getMessage());
    assertTrue(error.getMessage().contains("Use `kl: monte-carlo`."), error.getMessage());
  }

  @Test
  void theImportanceWeightedBoundIsTighter() {
    try (Experiments experiments = TinyExperiment.open(TinyExperiment.environment(folder))) {
      // Few steps of a wide posterior: there is a gap to be closed.
      Path run =
          experiments
              .train(
                  TinyExperiment.check(experiments, "data.source.linear-gaussian.test=500"),
                  Optional.of(folder.resolve("run")),
                  settings(),
                  new RunListener() {})
              .folder();
      try (RunFolder opened = experiments.openFolder(run);
          TrainedRun elbo = experiments.openTrained(opened, List.of(), 1);
          TrainedRun iwae =
              experiments.openTrained(opened, List.of("estimator.iwae.samples=50"), 1)) {
        Measured loose = elbo.evaluate("test").bound();
        Measured tight = iwae.evaluate("test").bound();
        double error = Math.hypot(loose.standardError(), tight.standardError());
        assertTrue(tight.mean() > loose.mean() + 3 * error, loose + " < " + tight);
      }
    }
  }

  private Summary train(Experiments experiments, String backend, List<String> overrides) {
    List<String> all = new ArrayList<>(TWO_STEPS);
    all.addAll(overrides);
    all.add("backend=" + backend);
    return experiments
        .train(
            TinyExperiment.check(experiments, all.toArray(String[]::new)),
            Optional.of(folder.resolve(backend)),
            settings(),
            new RunListener() {})
        .summary();
  }

  private static RunSettings settings() {
    return new RunSettings(1, List.of(), () -> false);
  }
}
