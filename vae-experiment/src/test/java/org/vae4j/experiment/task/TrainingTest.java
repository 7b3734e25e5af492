package org.vae4j.experiment.task;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vae4j.experiment.Experiments;
import org.vae4j.experiment.TinyExperiment;
import org.vae4j.experiment.run.EpochMetrics;
import org.vae4j.experiment.run.RunFolder;
import org.vae4j.experiment.run.RunReader;
import org.vae4j.experiment.run.Summary;
import org.vae4j.experiment.spec.tree.SpecText;
import org.vae4j.experiment.training.DivergedException;

/** What a training leaves in its run folder: whole, cut and taken up again, or diverged. */
final class TrainingTest {
  private static final List<String> WEIGHTS =
      List.of("last/weights.safetensors", "last/optimizer.safetensors", "best/weights.safetensors");

  @TempDir private Path folder;
  private Experiments experiments;

  @BeforeEach
  void open() {
    experiments = TinyExperiment.open(TinyExperiment.environment(folder));
  }

  @AfterEach
  void close() {
    experiments.close();
  }

  @Test
  void aWholeRunLeavesEverything() {
    TrainingOutcome outcome = train("whole", () -> false);
    RunReader run = RunReader.of(outcome.folder());
    Summary summary = run.summary().orElseThrow();
    assertEquals(outcome.summary(), summary);
    assertEquals(Summary.Status.COMPLETED, summary.status());
    assertEquals(3, summary.epochs());
    assertEquals("native", summary.backend());
    assertEquals(2, summary.threads());
    assertTrue(summary.test().isPresent());
    List<EpochMetrics> epochs = run.epochs();
    assertEquals(Optional.of(epochs.get(2).train()), summary.train());
    int best = summary.bestEpoch().orElseThrow();
    assertEquals(epochs.get(best - 1).validation(), summary.validation());
    assertEquals("bound", epochs.get(0).train().values().keySet().iterator().next());
    assertEquals(0.001, epochs.get(0).scalars().get("learning-rate"));
    assertEquals(1.0, epochs.get(0).scalars().get("beta"));
    assertTrue(Files.exists(outcome.folder().resolve("images/latents.png")));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 6})
  void aRunThatWasCutEndsLikeAWholeOne(int stop) throws IOException {
    Path whole = train("whole", () -> false).folder();
    int[] done = {0};
    TrainingOutcome cut = train("cut", () -> ++done[0] == stop);
    assertEquals(Summary.Status.INTERRUPTED, cut.summary().status());
    assertEquals(Optional.empty(), cut.summary().test());
    assertEquals(stop / TinyExperiment.STEPS, RunReader.of(cut.folder()).epochs().size());

    TrainingOutcome resumed =
        experiments.resume(cut.folder(), List.of(), settings(() -> false), new RunListener() {});
    assertEquals(Summary.Status.COMPLETED, resumed.summary().status());
    for (String file : WEIGHTS) {
      assertArrayEquals(bytes(whole, file), bytes(cut.folder(), file), file);
    }
    List<EpochMetrics> expected = RunReader.of(whole).epochs();
    List<EpochMetrics> actual = RunReader.of(cut.folder()).epochs();
    assertEquals(expected.size(), actual.size());
    for (int i = 0; i < expected.size(); i++) {
      assertEquals(expected.get(i).train(), actual.get(i).train());
      assertEquals(
          List.copyOf(expected.get(i).train().values().keySet()),
          List.copyOf(actual.get(i).train().values().keySet()),
          "in this order");
      assertEquals(expected.get(i).validation(), actual.get(i).validation());
    }
    assertEquals(summaryOf(whole).test(), resumed.summary().test());
  }

  @Test
  void aFinishedRunGoesOnWithMoreEpochs() {
    Path run = train("run", () -> false).folder();
    TrainingOutcome more =
        experiments.resume(
            run, List.of("training.epochs=5"), settings(() -> false), new RunListener() {});
    assertEquals(5, more.summary().epochs());
    Path atOnce = train("at-once", () -> false, "training.epochs=5").folder();
    assertEquals(
        RunReader.of(atOnce).epochs().get(4).train(), RunReader.of(run).epochs().get(4).train());
  }

  /** The rate is multiplied by 1e12 after two good epochs. */
  @Test
  void aRunThatDivergesKeepsItsLastGoodCheckpoint() {
    Path run = folder.resolve("diverging");
    DivergedException error =
        assertThrows(
            DivergedException.class,
            () ->
                train(
                    "diverging",
                    () -> false,
                    "training.learning-rate-schedule={step: {epochs: [2], decay: 1e12}}"));
    assertEquals(3, error.epoch());
    Summary summary = summaryOf(run);
    assertEquals(Summary.Status.DIVERGED, summary.status());
    assertEquals(2, summary.epochs());
    assertTrue(summary.bestEpoch().orElseThrow() <= 2, summary.toString());
    try (RunFolder opened = experiments.openFolder(run);
        TrainedRun trained = experiments.openTrained(opened, List.of(), 1)) {
      assertEquals(2, opened.checkpoints().last().position().epoch());
      assertTrue(Double.isFinite(trained.evaluate("test").bound().mean()));
    }
  }

  @Test
  void theResolvedSpecGivesTheSameRun() throws IOException {
    Path run = train("run", () -> false).folder();
    Path again =
        experiments
            .train(
                experiments.check(SpecText.read(run.resolve("resolved-spec.yaml")), List.of()),
                Optional.of(folder.resolve("again")),
                settings(() -> false),
                new RunListener() {})
            .folder();
    assertArrayEquals(bytes(run, WEIGHTS.get(0)), bytes(again, WEIGHTS.get(0)));
    assertEquals(
        Files.readString(run.resolve("resolved-spec.yaml")),
        Files.readString(again.resolve("resolved-spec.yaml")));
  }

  @Test
  void aRunFolderIsNamedAfterTheExperimentAndTheTime() {
    TrainingOutcome outcome =
        experiments.train(
            TinyExperiment.check(experiments, "training.epochs=1"),
            Optional.empty(),
            settings(() -> false),
            new RunListener() {});
    assertEquals(folder.resolve("runs/tiny-20250102-030405"), outcome.folder());
  }

  @Test
  void anUnknownSplitIsRefused() {
    Path run = train("run", () -> false, "training.epochs=1", "data.validation=0").folder();
    try (RunFolder opened = experiments.openFolder(run);
        TrainedRun trained = experiments.openTrained(opened, List.of(), 1)) {
      assertEquals(List.of("train", "test"), trained.splits());
      assertEquals(
          "there is no split 'validation'; this run has [train, test]",
          assertThrows(IllegalArgumentException.class, () -> trained.evaluate("validation"))
              .getMessage());
      assertFalse(trained.evaluate("train").logLikelihood().isPresent());
    }
  }

  private TrainingOutcome train(String name, BooleanSupplier stop, String... overrides) {
    return experiments.train(
        TinyExperiment.check(experiments, overrides),
        Optional.of(folder.resolve(name)),
        settings(stop),
        new RunListener() {});
  }

  private static RunSettings settings(BooleanSupplier stop) {
    return new RunSettings(2, List.of("vae", "train"), stop);
  }

  private static Summary summaryOf(Path run) {
    return RunReader.of(run).summary().orElseThrow();
  }

  private static byte[] bytes(Path run, String file) throws IOException {
    return Files.readAllBytes(run.resolve("checkpoints").resolve(file));
  }
}
