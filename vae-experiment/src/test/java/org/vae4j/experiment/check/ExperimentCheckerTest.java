package org.vae4j.experiment.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vae4j.backend.BackendFactory;
import org.vae4j.backend.Usability;
import org.vae4j.experiment.Golden;
import org.vae4j.experiment.TinyExperiment;
import org.vae4j.experiment.backend.BackendRegistry;
import org.vae4j.experiment.backend.FakeBackend;
import org.vae4j.experiment.environment.Environment;
import org.vae4j.experiment.plugin.ComponentRegistry;
import org.vae4j.experiment.plugin.PluginPath;
import org.vae4j.experiment.spec.LoadedSpec;
import org.vae4j.experiment.spec.SpecLoader;
import org.vae4j.experiment.spec.problem.InvalidSpecException;
import org.vae4j.experiment.spec.tree.SpecText;

/** What is refused before the first step, with the whole text a user sees. */
final class ExperimentCheckerTest {
  private static final List<BackendFactory> BACKENDS =
      List.of(
          new FakeBackend("usable", 1, Usability.yes("scalar kernels")),
          new FakeBackend("gpu", 9, Usability.no("there is no GPU", "plug one in")));
  private static final ComponentRegistry REGISTRY =
      ComponentRegistry.of(PluginPath.ofApplication());

  @TempDir private static Path folder;

  private static Stream<Arguments> refusals() {
    return Stream.of(
        refusal("batch-too-large", "training.batch-size=41"),
        refusal("unknown-backend", "backend=usible"),
        refusal("unusable-backend", "backend=gpu"),
        refusal("missing-data-file", "data.source={csv: {train: rows.csv}}"),
        refusal("validation-takes-all", "data.validation=50"),
        refusal("not-binary", "data.binarization=dynamic"),
        refusal("outside-the-likelihood", "model.likelihood=bernoulli"),
        refusal(
            "grey-values-above-one",
            "data.source={csv: {train: grey.csv}}",
            "model.likelihood=bernoulli"),
        refusal(
            "columns-that-do-not-add-up",
            "model.likelihood={composite: {parts: [{columns: 3, likelihood: gaussian},"
                + " {columns: 2, likelihood: bernoulli}]}}"),
        refusal("no-closed-form", "model.prior=mixture-of-gaussians", "estimator.elbo.kl=analytic"),
        refusal("other-latents", "model.latent=[2, 3]", "model.posterior=categorical"),
        refusal("other-latents-of-the-prior", "model.latent=[2, 3]", "model.prior=categorical"),
        refusal("latents-without-classes", "model.posterior=categorical"),
        refusal(
            "draws-without-a-gradient",
            "model.latent=[2, 3]",
            "model.prior=categorical",
            "model.posterior=categorical"),
        refusal(
            "relaxed-importance-weights",
            "model.latent=[2, 3]",
            "model.prior=categorical",
            "model.posterior=gumbel-softmax",
            "estimator=iwae"),
        refusal(
            "relaxed-log-likelihood",
            "model.latent=[2, 3]",
            "model.prior=categorical",
            "model.posterior=gumbel-softmax",
            "evaluation.log-likelihood.samples=100"),
        refusal(
            "several",
            "backend=gpu",
            "training.batch-size=41",
            "model.prior=mixture-of-gaussians",
            "estimator.elbo.kl=analytic"));
  }

  private static Arguments refusal(String name, String... overrides) {
    return Arguments.of(name, List.of(overrides));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refusals")
  void refusesWithPlaceAndRemedy(String name, List<String> overrides) throws IOException {
    Files.writeString(
        folder.resolve("grey.csv"), "left,right\n" + "0.5,0\n0.25,1.5\n1,1\n".repeat(20));
    InvalidSpecException error =
        assertThrows(InvalidSpecException.class, () -> check(BACKENDS, overrides));
    Golden.check(
        "check-errors/" + name + ".txt", error.getMessage().replace(folder.toString(), "<folder>"));
  }

  @Test
  void withoutAnyBackendNothingIsRun() {
    InvalidSpecException error =
        assertThrows(InvalidSpecException.class, () -> check(BACKENDS.subList(1, 2), List.of()));
    Golden.check("check-errors/no-backend.txt", error.getMessage());
  }

  @Test
  void cautionsAboutGreyValuesUnderABernoulli() {
    List<String> grey =
        List.of("data.source={digits: {train: 60, test: 20}}", "model.likelihood=bernoulli");
    Optional<String> caution = check(BACKENDS, grey).caution();
    assertTrue(caution.orElseThrow().contains("continuous-bernoulli"), caution.toString());
    assertEquals(Optional.empty(), check(BACKENDS, List.of()).caution());
  }

  @Test
  void whatIsRightIsToldInNumbers() {
    CheckedExperiment checked = check(BACKENDS, List.of());
    assertEquals("usable", checked.backend().factory().name());
    // Encoder 3·4 + 4, posterior 2 (4·2 + 2), decoder 2·4 + 4 and 4·3 + 3.
    assertEquals(16 + 20 + 12 + 15, checked.trainedNumbers());
    assertTrue(checked.weights().stream().anyMatch(spec -> spec.name().endsWith("/variance")));
    assertFalse(checked.weights().stream().anyMatch(spec -> spec.name().startsWith("optimizer/")));
    assertEquals(folder, checked.folder());
  }

  @Test
  void theBackendIsToldBeforeTheDataAreLookedAt() {
    List<String> chosen = new ArrayList<>();
    assertThrows(
        InvalidSpecException.class,
        () ->
            check(
                BACKENDS,
                List.of("data.train-limit=1", "training.batch-size=4"),
                backend -> chosen.add(backend.name())));
    assertEquals(List.of("usable"), chosen);
  }

  private static CheckedExperiment check(List<BackendFactory> backends, List<String> overrides) {
    return check(backends, overrides, backend -> {});
  }

  private static CheckedExperiment check(
      List<BackendFactory> backends, List<String> overrides, Consumer<BackendFactory> chosen) {
    Environment environment = TinyExperiment.environment(folder);
    String unspecified = TinyExperiment.SPEC.replace("backend: native\n", "");
    LoadedSpec loaded =
        new SpecLoader(REGISTRY).load(SpecText.embedded("tiny.yaml", unspecified), overrides);
    return new ExperimentChecker(environment, REGISTRY, new BackendRegistry(backends))
        .check(loaded, chosen);
  }
}
