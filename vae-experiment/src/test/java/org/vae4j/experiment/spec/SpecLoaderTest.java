package org.vae4j.experiment.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vae4j.experiment.data.preparation.DataOptions;
import org.vae4j.experiment.spec.fake.TestOptions;
import org.vae4j.experiment.spec.fake.TestPlugin;
import org.vae4j.experiment.spec.problem.SpecProblem;
import org.vae4j.experiment.spec.tree.SpecText;
import org.vae4j.tensor.Shape;

/** What right specs mean. */
final class SpecLoaderTest {
  private static final String SMALLEST =
      """
      data: {source: digits}
      model: {latent: 2}
      training: {epochs: 1}
      """;

  @Test
  void threeLinesAreEnough() {
    ExperimentSpec spec = load(SMALLEST).spec();
    assertEquals("experiment", spec.name());
    assertEquals(42, spec.seed());
    assertEquals(Optional.empty(), spec.backend());
    assertEquals(DataOptions.defaults(), spec.data().preparation());
    assertEquals(Shape.of(2), spec.model().latent());
    assertEquals("prior 'standard-normal'", spec.model().prior().toString());
    assertEquals("posterior 'diagonal-gaussian'", spec.model().posterior().toString());
    assertEquals("encoder 'mlp'", spec.model().encoder().toString());
    assertEquals("decoder 'mlp'", spec.model().decoder().toString());
    assertEquals("likelihood 'bernoulli'", spec.model().likelihood().toString());
    assertEquals("estimator 'elbo'", spec.estimator().toString());
    assertEquals(128, spec.training().batchSize());
    assertEquals("optimizer 'adam'", spec.training().optimizer().toString());
    assertEquals(Optional.empty(), spec.training().earlyStopping());
    assertEquals(Optional.empty(), spec.evaluation().logLikelihood());
  }

  @Test
  void everyTypeOfValueIsRead() {
    ExperimentSpec spec =
        load("""
                seed: -9223372036854775808
                backend: native
                data: {source: {table: {from: 0x10, shape: 784}}, binarization: dynamic}
                model:
                  latent: [4, 8]
                  encoder: {mlp: {hidden: [], activation: "true", normalised: true}}
                estimator: {elbo: {kl: monte-carlo, schedule: {linear: {samples: 3}}}}
                training:
                  epochs: +3
                  optimizer: {adam: {learning-rate: 5e-4, clip: 1, words: [a, "1"], betas: {first: .5}}}
                  early-stopping: {patience: 50}
                """)
            .spec();
    assertEquals(Long.MIN_VALUE, spec.seed());
    assertEquals(Optional.of("native"), spec.backend());
    assertEquals(new TestOptions.Table(16, Shape.of(784)), spec.data().source().config());
    assertEquals(Shape.of(4, 8), spec.model().latent());
    assertEquals(new TestOptions.Mlp(List.of(), "true", true), spec.model().encoder().config());
    TestOptions.Elbo elbo = assertInstanceOf(TestOptions.Elbo.class, spec.estimator().config());
    assertEquals(TestOptions.Kl.MONTE_CARLO, elbo.kl());
    assertEquals("linear", elbo.schedule().name());
    assertEquals(3, spec.training().epochs());
    assertEquals(
        new TestOptions.Adam(
            5e-4,
            Optional.of(1.0),
            new TestOptions.Betas(0.5, 0.999),
            Optional.of(List.of("a", "1"))),
        spec.training().optimizer().config());
    assertEquals(Optional.of(new EarlyStoppingSpec(50)), spec.training().earlyStopping());
  }

  @Test
  void nothingBelowAKeyMeansItsDefaults() {
    ExperimentSpec spec = load(SMALLEST + "estimator:\n  elbo:\nevaluation:\nbackend:\n").spec();
    TestOptions.Elbo elbo = assertInstanceOf(TestOptions.Elbo.class, spec.estimator().config());
    assertEquals(TestOptions.Kl.ANALYTIC, elbo.kl());
    assertEquals(100, spec.evaluation().batchSize());
    assertEquals(Optional.empty(), spec.backend());
  }

  @Test
  void aliasesStandForTheirValue() {
    ModelSpec model =
        load("""
                data: {source: digits}
                training: {epochs: 1}
                model: {latent: 2, encoder: &net {mlp: {hidden: [7]}}, decoder: *net}
                """)
            .spec()
            .model();
    assertEquals(model.encoder().config(), model.decoder().config());
  }

  @Test
  void aFileNamesItsExperiment(@TempDir Path folder) throws IOException {
    assertEquals("mnist-vamp", loadFile(folder.resolve("mnist-vamp.yaml"), SMALLEST).name());
    assertEquals("my-spec-1-", loadFile(folder.resolve("my spec (1).yml"), SMALLEST).name());
    assertEquals("own", loadFile(folder.resolve("a.yaml"), SMALLEST + "name: own\n").name());
  }

  @Test
  void overridesSetKeysAndReplaceComponents() {
    assertEquals(9, load(SMALLEST, "training.epochs=9").spec().training().epochs());
    assertEquals(
        new TestOptions.Vamp(500, 0.1),
        load(SMALLEST, "model.prior=vamp").spec().model().prior().config());
    assertEquals(
        new TestOptions.Iwae(10),
        load(SMALLEST, "estimator.iwae.samples=10").spec().estimator().config());
    assertEquals(
        new TestOptions.Iwae(10),
        load(SMALLEST + "estimator: elbo", "estimator.iwae.samples=10")
            .spec()
            .estimator()
            .config());
    assertEquals(
        new TestOptions.Iwae(10),
        load(SMALLEST + "estimator: {elbo: {kl: analytic}}", "estimator.iwae.samples=10")
            .spec()
            .estimator()
            .config());
    assertEquals(
        Optional.of(new EarlyStoppingSpec(3)),
        load(SMALLEST, "training.early-stopping.patience=3").spec().training().earlyStopping());
  }

  @Test
  void overridesBelowTheSameComponentKeepItsOtherOptions() {
    String vamp = SMALLEST.replace("{latent: 2}", "{latent: 2, prior: {vamp: {components: 7}}}");
    assertEquals(
        new TestOptions.Vamp(7, 0.5),
        load(vamp, "model.prior.vamp.spread=0.5").spec().model().prior().config());
    assertEquals(
        new TestOptions.Vamp(8, 0.5),
        load(vamp, "model.prior.vamp.spread=0.5", "model.prior.vamp.components=8")
            .spec()
            .model()
            .prior()
            .config());
    assertEquals("ring", load(vamp, "model.prior=ring").spec().model().prior().name());
  }

  @Test
  void overridesReachComponentsOfComponents() {
    ExperimentSpec spec = load(SMALLEST, "estimator.elbo.schedule.linear.samples=3").spec();
    TestOptions.Elbo elbo = assertInstanceOf(TestOptions.Elbo.class, spec.estimator().config());
    assertEquals("linear", elbo.schedule().name());
  }

  @Test
  void nullTakesAnAbsentableKeyAway() {
    assertEquals(
        Optional.empty(), load(SMALLEST + "backend: native\n", "backend=null").spec().backend());
  }

  @Test
  void laterProblemsFindTheirPlace() {
    LoadedSpec loaded = load(SMALLEST + "backend: quick\n");
    SpecProblem problem = loaded.problem("backend", "unknown backend 'quick'", "known: native");
    assertEquals(
        "mnist.yaml:4:10  backend  unknown backend 'quick'\n    known: native", problem.toString());
    assertTrue(
        loaded.problem("model.prior", "m").toString().startsWith("mnist.yaml:2:8"),
        "an absent key has the place of the section above it");
  }

  private static LoadedSpec load(String yaml, String... overrides) {
    return new SpecLoader(TestPlugin.registry())
        .load(SpecText.embedded("mnist.yaml", yaml), List.of(overrides));
  }

  private static ExperimentSpec loadFile(Path file, String yaml) throws IOException {
    Files.writeString(file, yaml);
    return new SpecLoader(TestPlugin.registry()).load(file, List.of()).spec();
  }
}
