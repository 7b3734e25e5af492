package org.vae4j.experiment.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vae4j.experiment.Golden;
import org.vae4j.experiment.spec.fake.TestPlugin;
import org.vae4j.experiment.spec.tree.SpecText;

/** A resolved spec has everything and means the same. */
final class ResolvedSpecWriterTest {
  private static final Path FOLDER = Path.of("/data");

  private static final String SPEC =
      """
      name: "007"
      seed: 9007199254740993
      data: {source: {table: {shape: [28, 28]}}, validation: 0.30000000000000004, test-limit: 10}
      model: {latent: [4, 8], prior: {vamp: {spread: 4.9e-324}}}
      estimator: {elbo: {kl: monte-carlo, schedule: {linear: {samples: 3}}}}
      training:
        epochs: 3
        optimizer: {adam: {clip: 1e+300, words: ["null", "1e3", "yes", "a: b", "#", "", "two\\nlines", " é "]}}
        early-stopping: {patience: 50}
      """;

  @Test
  void everyDefaultIsFilledIn() {
    Golden.check("resolved-spec.yaml", ResolvedSpecWriter.write(load(SPEC), FOLDER));
  }

  @Test
  void theSmallestSpecIsFilledIn() {
    String smallest = "data: {source: digits}\nmodel: {latent: 2}\ntraining: {epochs: 1}\n";
    Golden.check("resolved-smallest-spec.yaml", ResolvedSpecWriter.write(load(smallest), FOLDER));
  }

  @Test
  void whatIsWrittenReadsTheSame() {
    assertRoundTrip(load(SPEC));
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {
        1e-3,
        0.1,
        1,
        -0.0,
        1e16,
        123456789.0,
        Double.MIN_VALUE,
        Double.MAX_VALUE,
        1 / 3.0
      })
  void numbersAreWrittenExactly(double number) {
    String spec =
        "data: {source: digits}\nmodel: {latent: 2}\n"
            + "training: {epochs: 1, optimizer: {adam: {learning-rate: "
            + number
            + "}}}\n";
    assertRoundTrip(load(spec));
  }

  private static void assertRoundTrip(ExperimentSpec spec) {
    String written = ResolvedSpecWriter.write(spec, FOLDER);
    ExperimentSpec again = load(written);
    assertEquals(spec, again);
    assertEquals(written, ResolvedSpecWriter.write(again, FOLDER));
  }

  private static ExperimentSpec load(String yaml) {
    return new SpecLoader(TestPlugin.registry())
        .load(SpecText.embedded("mnist.yaml", yaml), List.of())
        .spec();
  }
}
