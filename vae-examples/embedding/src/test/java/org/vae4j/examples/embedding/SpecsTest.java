package org.vae4j.examples.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vae4j.experiment.Experiments;
import org.vae4j.experiment.check.CheckedExperiment;
import org.vae4j.experiment.environment.Environment;
import org.vae4j.experiment.run.Summary;
import org.vae4j.experiment.spec.tree.SpecText;
import org.vae4j.experiment.task.RunListener;
import org.vae4j.experiment.task.RunSettings;

/** Every spec of the folder is right and trains. */
final class SpecsTest {
  private static final Path FOLDER = Path.of("../specs");

  /** Two steps on native, on so few rows that all specs together take seconds. */
  private static final List<String> TWO_STEPS =
      List.of(
          "backend=native",
          "training.epochs=1",
          "training.batch-size=20",
          "data.train-limit=50",
          "data.test-limit=20",
          "data.validation=10");

  private static final Pattern PUBLIC_DATA = Pattern.compile("source: (mnist|\\{ idx)");

  @TempDir private Path folder;

  private static List<Path> specs() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @Test
  void thereAreSpecs() throws IOException {
    assertTrue(specs().size() >= 7, specs().toString());
  }

  /** Public data may not be on this machine: digits have the same shape and range. */
  @ParameterizedTest
  @MethodSource("specs")
  void isRightAndTrains(Path spec) throws IOException {
    List<String> overrides = new ArrayList<>(TWO_STEPS);
    if (PUBLIC_DATA.matcher(Files.readString(spec)).find()) {
      overrides.add("data.source=digits");
    }
    try (Experiments experiments = Experiments.open(Environment.ofProcess(), List.of())) {
      CheckedExperiment experiment = experiments.check(SpecText.read(spec), overrides);
      assertEquals(spec.getFileName().toString(), experiment.spec().name() + ".yaml");
      Summary summary =
          experiments
              .train(
                  experiment,
                  Optional.of(folder.resolve("run")),
                  RunSettings.standard(),
                  new RunListener() {})
              .summary();
      assertEquals(Summary.Status.COMPLETED, summary.status());
      assertTrue(Double.isFinite(summary.test().orElseThrow().bound()), summary.toString());
    }
  }
}
