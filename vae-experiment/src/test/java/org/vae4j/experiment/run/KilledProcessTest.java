package org.vae4j.experiment.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a process that really is another one, and really is killed. */
final class KilledProcessTest {
  @TempDir Path scratch;

  @Test
  void isRefusedWhileTheOtherWritesAndFindsAWholeCheckpointWhenItWasKilled() throws Exception {
    Path folder = scratch.resolve("run");
    Process process = start(folder);
    try (BufferedReader progress =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      int epoch = 0;
      while (epoch < 3) {
        epoch = Integer.parseInt(progress.readLine());
      }
      RunFolderException refusal =
          assertThrows(RunFolderException.class, () -> new RunFolders().open(folder));
      assertEquals(
          "run folder " + folder + " is being written by process " + process.pid(),
          refusal.getMessage());

      process.destroyForcibly().waitFor();
      try (RunFolder run = new RunFolders().open(folder)) {
        Checkpoint last = run.checkpoints().last();
        int found = last.position().epoch();
        assertTrue(found >= epoch, "epoch " + epoch + " was complete, found " + found);
        assertEquals(CheckpointFixture.of(found, found), last);
      }
    } finally {
      process.destroyForcibly();
    }
  }

  private static Process start(Path folder) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            EndlessRun.class.getName(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
