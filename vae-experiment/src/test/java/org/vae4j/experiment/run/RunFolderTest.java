package org.vae4j.experiment.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunFolderTest {
  private static final Summary SUMMARY =
      new Summary(
          Summary.Status.STOPPED_EARLY,
          12,
          OptionalInt.of(7),
          61.5,
          Optional.of(Terms.of(-80, -60, 20)),
          Optional.of(Terms.of(-85, -64, 21)),
          Optional.empty(),
          "native",
          2,
          1_234_567);

  private static final Provenance PROVENANCE =
      new Provenance(
          "0.1.0",
          List.of(
              new Provenance.Plugin("components", "0.1.0", Optional.empty()),
              new Provenance.Plugin("ring", "1.0", Optional.of("ab12"))),
          new Provenance.Backend("native", "vector-256", 2),
          new Provenance.Machine("25.0.1", "Linux 6.1 amd64", "EPYC"),
          new Provenance.Data(
              "mnist",
              List.of(new Provenance.DataFile("train.gz", "cd34")),
              50_000,
              10_000,
              10_000,
              0),
          42,
          List.of("vae", "train", "a spec.yaml"),
          Optional.of("0123abcd"),
          Instant.parse("2026-03-01T23:04:05Z"),
          List.of(),
          Optional.empty());

  @TempDir Path scratch;

  @Test
  void writesASummary() throws IOException {
    try (RunFolder run = run(new LocalDisk())) {
      run.write(SUMMARY);

      assertEquals(
          """
          {
            "status" : "stopped-early",
            "epochs" : 12,
            "best-epoch" : 7,
            "seconds" : 61.5,
            "train" : {
              "bound" : -80.0,
              "reconstruction" : -60.0,
              "kl" : 20.0
            },
            "validation" : {
              "bound" : -85.0,
              "reconstruction" : -64.0,
              "kl" : 21.0
            },
            "backend" : "native",
            "threads" : 2,
            "parameters" : 1234567
          }
          """,
          Files.readString(run.layout().summary()));
      assertEquals(Optional.of(SUMMARY), RunReader.of(scratch.resolve("run")).summary());
    }
  }

  @Test
  void writesProvenance() throws IOException {
    try (RunFolder run = run(new LocalDisk())) {
      run.write(PROVENANCE.finishedAt(Instant.parse("2026-03-01T23:05:06.500Z")));

      assertEquals(
          """
          {
            "vae4j" : "0.1.0",
            "plugins" : [ {
              "name" : "components",
              "version" : "0.1.0"
            }, {
              "name" : "ring",
              "version" : "1.0",
              "jar-sha256" : "ab12"
            } ],
            "backend" : {
              "name" : "native",
              "kernels" : "vector-256",
              "threads" : 2
            },
            "jdk" : "25.0.1",
            "os" : "Linux 6.1 amd64",
            "cpu" : "EPYC",
            "data" : {
              "source" : "mnist",
              "files" : [ {
                "name" : "train.gz",
                "sha256" : "cd34"
              } ],
              "train" : 50000,
              "validation" : 10000,
              "test" : 10000,
              "classes" : 0
            },
            "seed" : 42,
            "command-line" : [ "vae", "train", "a spec.yaml" ],
            "git-commit" : "0123abcd",
            "started" : "2026-03-01T23:04:05Z",
            "resumed" : [ ],
            "finished" : "2026-03-01T23:05:06.500Z"
          }
          """,
          Files.readString(run.layout().provenance()));
    }
  }

  @Test
  void readsProvenanceBack() {
    try (RunFolder run = run(new LocalDisk())) {
      RunReader reader = RunReader.of(run.layout().root());
      assertEquals(Optional.empty(), reader.provenance());
      run.write(PROVENANCE);
      assertEquals(Optional.of(PROVENANCE), reader.provenance());
    }
  }

  @Test
  void writesJsonTextAndPictures() throws IOException {
    try (RunFolder run = run(new LocalDisk())) {
      Map<String, Object> evaluation = new LinkedHashMap<>();
      evaluation.put("log-likelihood", 1e-7);
      evaluation.put("samples", 5000);
      run.writeJson(run.layout().evaluation(), evaluation);
      run.write(run.layout().image("samples"), out -> out.write(new byte[] {1, 2, 3}));
      run.write(run.layout().report(), "<p>μ</p>");

      assertEquals(
          "{\n  \"log-likelihood\" : 0.0000001,\n  \"samples\" : 5000\n}\n",
          Files.readString(run.layout().evaluation()));
      assertEquals(3, Files.size(scratch.resolve("run/images/samples.png")));
      assertEquals("<p>μ</p>", Files.readString(scratch.resolve("run/report.html")));
    }
  }

  @Test
  void saysWhatWasKeptWhenTheDiskIsFull() {
    AtomicBoolean full = new AtomicBoolean();
    FaultyDisk disk =
        new FaultyDisk(
            step -> {
              if (step == FaultyDisk.Step.WRITE && full.get()) {
                throw new IOException("No space left on device");
              }
            });
    Path folder = scratch.resolve("run");
    try (RunFolder run = run(disk)) {
      full.set(true);
      RunFolderException early =
          assertThrows(
              RunFolderException.class, () -> run.checkpoints().save(CheckpointFixture.of(1, 1)));
      assertEquals(
          "cannot write " + folder.resolve("checkpoints/last") + ": No space left on device",
          early.getMessage());
      assertEquals(
          "Make room on the disk, or correct the permissions."
              + " No checkpoint had been written yet: start the run again.",
          early.remedy());

      full.set(false);
      run.checkpoints().save(CheckpointFixture.of(1, 1));
      full.set(true);
      assertThrows(
          RunFolderException.class, () -> run.checkpoints().save(CheckpointFixture.of(2, 1)));
      RunFolderException late = assertThrows(RunFolderException.class, () -> run.write(SUMMARY));
      assertEquals(
          "cannot write " + folder.resolve("summary.json") + ": No space left on device",
          late.getMessage());
      assertEquals(
          "Make room on the disk, or correct the permissions. The last checkpoint is whole:"
              + " `vae resume "
              + folder
              + "` continues from it.",
          late.remedy());
      assertEquals(CheckpointFixture.of(1, 1), run.checkpoints().last());
    }
  }

  @Test
  void namesAnArtefactThatIsDamaged() throws IOException {
    try (RunFolder run = run(new LocalDisk())) {
      Files.writeString(run.layout().summary(), "{\"status\":\"sleeping\"}");

      RunReader reader = RunReader.of(run.layout().root());
      RunFolderException refusal = assertThrows(RunFolderException.class, reader::summary);
      assertTrue(refusal.getMessage().startsWith(run.layout().summary() + " is damaged: "));
    }
  }

  private RunFolder run(Disk disk) {
    RunFolder run = new RunFolders(disk).createAt(scratch.resolve("run"));
    run.write(run.layout().resolvedSpec(), "name: a\n");
    return run;
  }
}
