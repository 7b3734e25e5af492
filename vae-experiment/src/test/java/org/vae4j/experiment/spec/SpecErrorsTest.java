package org.vae4j.experiment.spec;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vae4j.experiment.Golden;
import org.vae4j.experiment.spec.fake.TestPlugin;
import org.vae4j.experiment.spec.problem.InvalidSpecException;
import org.vae4j.experiment.spec.tree.SpecText;

/** The whole text a user sees for each way in which a spec can be wrong. */
final class SpecErrorsTest {
  private static final String DATA = "data: {source: digits}\n";
  private static final String MODEL = "model: {latent: 2}\n";
  private static final String TRAINING = "training: {epochs: 1}\n";
  private static final String RIGHT = DATA + MODEL + TRAINING;

  private static Stream<Arguments> specs() {
    return Stream.of(
        spec(
            "misspelt-component",
            DATA + TRAINING + "model:\n  latent: 2\n  prior: { vampp: {} }\n"),
        spec("unknown-component", DATA + TRAINING + "model: {latent: 2, prior: wibble}\n"),
        spec("misspelt-key", DATA + MODEL + "training:\n  epochs: 3\n  batch-sise: 4\n"),
        spec("misspelt-required-key", DATA + MODEL + "training:\n  epoch: 3\n"),
        spec(
            "unknown-option-of-none",
            DATA + TRAINING + "model: {latent: 2, prior: {ring: {radius: 1}}}\n"),
        spec("missing-keys", "seed: 1\nmodel:\n  prior: ring\n"),
        spec("missing-option", RIGHT + "estimator: iwae\n"),
        spec("duplicate-key", RIGHT + "seed: 1\nname: a\nseed: 2\n"),
        spec("class-tag", RIGHT + "name: !!javax.script.ScriptEngineManager [a]\n"),
        spec("custom-tag", RIGHT + "name: !env a\n"),
        spec("unknown-alias", RIGHT + "name: *other\n"),
        spec("own-alias", RIGHT + "estimator: &e {elbo: *e}\n"),
        spec("syntax-error", "data:\n  source: digits\n model: 3\n"),
        spec("tab", "data:\n\tsource: digits\n"),
        spec("open-bracket", "data: {source: digits\nmodel: 3\n"),
        spec("control-character", "data: \u0007\n"),
        spec("control-characters-escaped", RIGHT + "\"a\\e[31m\\nb\": 1\nname: \"\\e[2J\\x9b\"\n"),
        spec("escape-beyond-unicode", RIGHT + "name: \"\\UFFFFFFFF\"\n"),
        spec("other-yaml", "%YAML 2.0\n---\n" + RIGHT),
        spec(
            "tags-that-lie",
            """
            seed: !!int abc
            data: {source: digits, validation: !!float abc}
            model: {latent: 2, encoder: {mlp: {normalised: !!bool yes}}}
            training: {epochs: !!int 1.5, early-stopping: !!null never}
            """),
        spec("empty", ""),
        spec("only-comments", "# nothing yet\n"),
        spec("two-documents", RIGHT + "---\n" + RIGHT),
        spec("not-a-map", "- data\n- model\n"),
        spec("list-as-key", RIGHT + "[a, b]: 3\n"),
        spec("section-as-text", "data: mnist\n" + MODEL + TRAINING),
        spec(
            "component-without-name",
            DATA
                + TRAINING
                + "model: {latent: 2, prior: [ring], encoder: 3, decoder: {}, likelihood: }\n"),
        spec("options-beside-name", RIGHT + "estimator: {iwae: , samples: 5}\n"),
        spec("options-as-number", RIGHT + "estimator: {iwae: 5}\n"),
        spec(
            "wrong-types",
            """
            name: 2024
            seed: 1.5
            data: {source: digits, validation: many, train-limit: 3000000000, binarization: dynamik}
            model:
              latent: [2, three]
              encoder: {mlp: {hidden: 300, activation: true, normalised: yes}}
              decoder: {mlp: {hidden: [1, 2.5, ]}}
            estimator: {elbo: {kl: 1}}
            training: {epochs: 1, optimizer: {adam: {learning-rate: .nan, clip: 1e400, betas: 3}}}
            """),
        spec(
            "out-of-range",
            """
            name: ../x
            data: {source: digits, validation: 1.5}
            model: {latent: 0, prior: {vamp: {components: 0}}}
            training: {epochs: 0, early-stopping: {patience: -1}}
            """),
        spec(
            "several",
            """
            data: {source: digits}
            model: {latent: 2, prior: vampp}
            training: {epochs: 0, optimiser: adam}
            """),
        spec("broken-options", DATA + TRAINING + "model: {latent: 2, prior: broken}\n"));
  }

  private static Arguments spec(String name, String yaml) {
    return Arguments.of(name, yaml);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("specs")
  void everyProblemIsReported(String name, String yaml) {
    check(name, yaml);
  }

  private static Stream<Arguments> overrides() {
    return Stream.of(
        Arguments.of("set-unknown-path", List.of("training.epoch=3", "modell.latent=3")),
        Arguments.of("set-unknown-option", List.of("estimator.iwae.sample=3")),
        Arguments.of("set-unknown-component", List.of("estimator.iwea.samples=3")),
        Arguments.of("set-below-a-number", List.of("model.latent.size=3")),
        Arguments.of("set-without-value", List.of("seed", "seed=", "seed=# 3", "a..b=1", "=3")),
        Arguments.of("set-bad-yaml", List.of("model.prior={vamp: ")),
        Arguments.of("set-class-tag", List.of("seed=!!java.lang.Long 3")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("overrides")
  void overridesAreReportedLikeKeys(String name, List<String> overrides) {
    check(name, RIGHT, overrides);
  }

  private static void check(String name, String yaml) {
    check(name, yaml, List.of());
  }

  private static void check(String name, String yaml, List<String> overrides) {
    SpecLoader loader = new SpecLoader(TestPlugin.registry());
    SpecText text = SpecText.embedded("mnist.yaml", yaml);
    InvalidSpecException refusal =
        assertThrows(InvalidSpecException.class, () -> loader.load(text, overrides));
    Golden.check("spec-errors/" + name + ".txt", refusal.getMessage());
  }
}
