package org.vae4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vae4j.cli.CommandRunner.Result;
import org.vae4j.experiment.Experiments;
import org.vae4j.experiment.environment.Environment;
import org.vae4j.experiment.spec.tree.SpecText;
import org.vae4j.experiment.task.RunListener;
import org.vae4j.experiment.task.RunSettings;

/** A run that cannot go on as it began, and one that has nothing left to do. */
final class ResumeRefusalTest {
  private static final String TABLE_SPEC =
      """
      data: {source: {csv: {train: rows.csv}}, validation: 0}
      model: {latent: 1, likelihood: gaussian, encoder: linear, decoder: linear}
      training: {epochs: 1, batch-size: 10}
      """;

  @TempDir private Path folder;

  @Test
  void otherDataAreRefusedWithBothHashes() {
    CommandRunner vae = new CommandRunner(folder);
    vae.write("rows.csv", "a,b\n" + "1,2\n".repeat(20));
    vae.write("table.yaml", TABLE_SPEC);
    assertEquals(0, vae.run("train", "table.yaml", "--run", "run").code());
    vae.write("rows.csv", "a,b\n" + "1,3\n".repeat(20));
    Result resumed = vae.run("resume", "run", "--epochs", "2");
    Golden.check("refused/resume-other-data.txt", resumed.text());
  }

  @Test
  void fewerRowsAreRefused() throws IOException {
    CommandRunner vae = CommandRunner.withTinySpec(folder);
    assertEquals(0, vae.run("train", "tiny.yaml", "--run", "run").code());
    edit("validation: 40", "validation: 60");
    Result resumed = vae.run("resume", "run", "--epochs", "3");
    Golden.check("refused/resume-fewer-rows.txt", resumed.text());
  }

  @Test
  void anotherBatchSizeInMidEpochIsRefused() throws IOException {
    CommandRunner vae = CommandRunner.withTinySpec(folder);
    stopAfterSixSteps();
    edit("batch-size: 50", "batch-size: 40");
    Golden.check("refused/resume-other-batches.txt", vae.run("resume", "run").text());
    edit("batch-size: 40", "batch-size: 50");
    assertEquals(0, vae.run("resume", "run").code());
  }

  @Test
  void aCompletedRunSaysThatNothingIsLeft() {
    CommandRunner vae = CommandRunner.withTinySpec(folder);
    vae.run("train", "tiny.yaml", "--run", "run");
    Result resumed = vae.run("resume", "run");
    assertEquals(0, resumed.code(), resumed.err());
    assertTrue(
        resumed
            .err()
            .endsWith(
                "nothing is left to train: all 2 epochs are done. To train on, give --epochs more"
                    + " than that; measuring the best weights again\n"),
        resumed.err());
  }

  /** Four steps an epoch: in the middle of the second. */
  private void stopAfterSixSteps() {
    int[] steps = {0};
    try (Experiments experiments =
        Experiments.open(new Environment(Clock.systemUTC(), folder, folder, Map.of()), List.of())) {
      experiments.train(
          experiments.check(SpecText.read(folder.resolve("tiny.yaml")), List.of()),
          Optional.of(folder.resolve("run")),
          new RunSettings(1, List.of("vae", "train"), () -> ++steps[0] == 6),
          new RunListener() {});
    }
  }

  private void edit(String from, String to) throws IOException {
    Path spec = folder.resolve("run/resolved-spec.yaml");
    String text = Files.readString(spec);
    assertTrue(text.contains(from), text);
    Files.writeString(spec, text.replace(from, to));
  }
}
