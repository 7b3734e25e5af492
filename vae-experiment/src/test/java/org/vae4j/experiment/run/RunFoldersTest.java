package org.vae4j.experiment.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RunFoldersTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T23:04:05Z"), ZoneId.of("Europe/Berlin"));

  @TempDir Path scratch;

  @Test
  void namesARunAfterExperimentAndLocalTime() {
    Path runs = scratch.resolve("deep/runs");
    try (RunFolder first = new RunFolders().createUnder(runs, "mnist-vamp", CLOCK);
        RunFolder second = new RunFolders().createUnder(runs, "mnist-vamp", CLOCK);
        RunFolder third = new RunFolders().createUnder(runs, "mnist-vamp", CLOCK)) {
      assertEquals(runs.resolve("mnist-vamp-20260302-000405"), first.layout().root());
      assertEquals(runs.resolve("mnist-vamp-20260302-000405-2"), second.layout().root());
      assertEquals(runs.resolve("mnist-vamp-20260302-000405-3"), third.layout().root());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a/b", "..", "a\\b", ".hidden", "a\nb"})
  void refusesANameThatIsNotOne(String name) {
    refused(
        "the name '" + name + "' cannot be part of a folder's name",
        "letters, digits and hyphens",
        () -> new RunFolders().createUnder(scratch, name, CLOCK));
  }

  @Test
  void takesTheFolderItIsGiven() throws IOException {
    Path folder = Files.createDirectory(scratch.resolve("empty"));
    new RunFolders().createAt(folder).close();
    // What was closed before anything was written does not stand in the way.
    try (RunFolder run = new RunFolders().createAt(folder)) {
      assertEquals(folder, run.layout().root());
    }
  }

  @Test
  void followsLinksToFolders() throws IOException {
    Path disk = Files.createDirectory(scratch.resolve("big-disk"));
    Path link = Files.createSymbolicLink(scratch.resolve("runs"), disk);

    new RunFolders().createAt(link).close();
    new RunFolders().createUnder(link, "a", CLOCK).close();
    assertTrue(Files.isDirectory(disk.resolve("a-20260302-000405")));
  }

  @Test
  void refusesAFolderWithSomethingInIt() throws IOException {
    Files.writeString(scratch.resolve("thesis.tex"), "");

    refused(scratch + " is not empty", "new folder", () -> new RunFolders().createAt(scratch));
    assertEquals(1, scratch.toFile().list().length, "nothing is added to it");
  }

  @Test
  void offersToResumeARunThatIsThere() {
    finishedRun();

    refused(
        scratch.resolve("run") + " already holds a run",
        "`vae resume " + scratch.resolve("run") + "`",
        () -> new RunFolders().createAt(scratch.resolve("run")));
  }

  @Test
  void refusesAFileInPlaceOfAFolder() throws IOException {
    Path file = Files.writeString(scratch.resolve("file"), "");

    refused(
        file + " is a file, not a folder to run in",
        "Name a new folder",
        () -> new RunFolders().createAt(file));
    refused(
        "cannot create run folder " + file.resolve("run") + ": ",
        "--run DIR",
        () -> new RunFolders().createAt(file.resolve("run")));
  }

  @Test
  void saysWhenItMayNotWrite() {
    FaultyDisk forbidding =
        new FaultyDisk(
            step -> {
              throw new AccessDeniedException("/somewhere");
            });

    refused(
        "cannot create run folder " + scratch.resolve("run") + ": permission denied",
        "correct the permissions",
        () -> new RunFolders(forbidding).createAt(scratch.resolve("run")));
    refused(
        "cannot create run folder " + scratch.resolve("a-20260302-000405") + ": permission denied",
        "--run DIR",
        () -> new RunFolders(forbidding).createUnder(scratch, "a", CLOCK));
  }

  @Test
  void opensARunAgain() {
    finishedRun();

    try (RunFolder run = new RunFolders().open(scratch.resolve("run"))) {
      assertEquals("name: a\n", RunReader.of(run.layout().root()).resolvedSpec());
    }
  }

  @Test
  void opensOnlyRuns() throws IOException {
    Path nothing = scratch.resolve("nothing");
    refused(
        "there is no run folder " + nothing, "`vae train`", () -> new RunFolders().open(nothing));
    Path file = Files.writeString(scratch.resolve("file"), "");
    refused(
        file + " is a file, not a run folder", "`vae train`", () -> new RunFolders().open(file));
    refused(
        scratch + " is not a run folder: it has no resolved-spec.yaml",
        "`vae train`",
        () -> new RunFolders().open(scratch));
  }

  @Test
  void letsOneWriterInAtATime() throws IOException {
    finishedRun();
    Path run = scratch.resolve("run");
    Path alias = Files.createSymbolicLink(scratch.resolve("alias"), run);

    try (RunFolder open = new RunFolders().open(run)) {
      refused(
          "run folder " + alias + " is being written by this process",
          "Wait for it to end",
          () -> new RunFolders().open(alias));
      assertEquals(run, open.layout().root());
    }
    new RunFolders().open(alias).close();
  }

  private void finishedRun() {
    try (RunFolder run = new RunFolders().createAt(scratch.resolve("run"))) {
      run.write(run.layout().resolvedSpec(), "name: a\n");
    }
  }

  private static void refused(String problem, String remedy, Executable action) {
    RunFolderException refusal = assertThrows(RunFolderException.class, action);
    assertTrue(refusal.getMessage().startsWith(problem), refusal.getMessage());
    assertTrue(refusal.remedy().contains(remedy), refusal.remedy());
  }
}
