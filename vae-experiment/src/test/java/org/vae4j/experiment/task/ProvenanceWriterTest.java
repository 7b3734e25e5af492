package org.vae4j.experiment.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vae4j.experiment.Experiments;
import org.vae4j.experiment.TinyExperiment;
import org.vae4j.experiment.digest.Sha256;
import org.vae4j.experiment.run.Provenance;
import org.vae4j.experiment.run.RunReader;

final class ProvenanceWriterTest {
  private static final Instant NOW = Instant.parse("2025-01-02T03:04:05Z");

  @TempDir private Path folder;

  @Test
  void saysWhatMadeTheRun() throws IOException {
    Path rows = folder.resolve("rows.csv");
    Files.writeString(rows, "left,right\n" + "0.5,0\n0.25,1\n1,1\n".repeat(20));
    Path commit = Files.createDirectories(folder.resolve(".git/refs/heads"));
    String hash = "0123456789abcdef0123456789abcdef01234567";
    Files.writeString(folder.resolve(".git/HEAD"), "ref: refs/heads/main\n");
    Files.writeString(commit.resolve("main"), hash + "\n");

    Provenance provenance = train("data.source={csv: {train: " + rows + "}}");
    assertEquals(Version.ofVae4j(), provenance.vae4j());
    assertTrue(
        provenance.plugins().stream().anyMatch(plugin -> plugin.name().equals("of-this-test")));
    assertEquals("native", provenance.backend().name());
    assertFalse(provenance.backend().kernels().isBlank());
    assertEquals(2, provenance.backend().threads());
    assertEquals("csv", provenance.data().source());
    assertEquals(
        List.of(new Provenance.DataFile("rows.csv", Sha256.of(rows))), provenance.data().files());
    assertEquals(50, provenance.data().train());
    assertEquals(10, provenance.data().validation());
    assertEquals(0, provenance.data().test());
    assertEquals(7, provenance.seed());
    assertEquals(List.of("vae", "train", "tiny.yaml"), provenance.commandLine());
    assertEquals(Optional.of(hash), provenance.gitCommit());
    assertEquals(NOW, provenance.started());
    assertEquals(Optional.of(NOW), provenance.finished());
  }

  @Test
  void generatedDataHaveNoFiles() {
    Provenance provenance = train("training.epochs=1");
    assertEquals("linear-gaussian", provenance.data().source());
    assertEquals(List.of(), provenance.data().files());
    assertEquals(20, provenance.data().test());
    assertEquals(Optional.empty(), provenance.gitCommit());
  }

  @Test
  void aResumedRunKeepsItsBeginning() {
    train("training.epochs=1");
    List<String> again = List.of("vae", "resume", "run");
    try (Experiments experiments = TinyExperiment.open(TinyExperiment.environment(folder))) {
      experiments.resume(
          folder.resolve("run"),
          List.of("training.epochs=2"),
          new RunSettings(1, again, () -> false),
          new RunListener() {});
    }
    Provenance provenance = RunReader.of(folder.resolve("run")).provenance().orElseThrow();
    assertEquals(List.of("vae", "train", "tiny.yaml"), provenance.commandLine());
    assertEquals(NOW, provenance.started());
    assertEquals(List.of(new Provenance.Resumption(again, NOW)), provenance.resumed());
    assertEquals(1, provenance.backend().threads(), "of the last time");
  }

  private Provenance train(String override) {
    try (Experiments experiments = TinyExperiment.open(TinyExperiment.environment(folder))) {
      Path run =
          experiments
              .train(
                  TinyExperiment.check(experiments, override),
                  Optional.of(folder.resolve("run")),
                  new RunSettings(2, List.of("vae", "train", "tiny.yaml"), () -> false),
                  new RunListener() {})
              .folder();
      return RunReader.of(run).provenance().orElseThrow();
    }
  }
}
