package org.vae4j.experiment.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CheckpointsTest {
  @TempDir Path root;

  @Test
  void readsBackWhatWasSaved() {
    Checkpoint first = CheckpointFixture.of(1, 1);
    Checkpoint second = CheckpointFixture.of(2, 1);
    checkpoints().saveBest(first);
    checkpoints().save(second);

    assertEquals(second, checkpoints().last());
    assertEquals(Optional.of(first), checkpoints().best());
  }

  @Test
  void writesAPositionThatPeopleCanRead() throws IOException {
    checkpoints().save(CheckpointFixture.of(3, 2));

    assertEquals(
        """
        {
          "format-version" : 1,
          "epoch" : 3,
          "step-in-epoch" : 0,
          "step" : 1800,
          "best" : {
            "epoch" : 2,
            "bound" : -0.3333333333333333
          },
          "seconds" : 3.75,
          "epoch-seconds" : 1.5,
          "sums" : {
            "bound" : [ -0.30000000000000004 ]
          },
          "scalars" : {
            "learning-rate" : 0.001
          },
          "examples" : 0
        }
        """,
        Files.readString(root.resolve("checkpoints/last/position.json")));
  }

  @Test
  void givesEqualWeightsEqualBytes() throws IOException {
    checkpoints().save(CheckpointFixture.of(1, 1));
    byte[] once = Files.readAllBytes(root.resolve("checkpoints/last/weights.safetensors"));
    checkpoints().save(CheckpointFixture.of(1, 1));

    assertArrayEquals(
        once, Files.readAllBytes(root.resolve("checkpoints/last/weights.safetensors")));
  }

  @Test
  void staysWholeAndConsistentWhereverItIsKilled() throws IOException {
    boolean killed = true;
    int steps = 0;
    for (; killed; steps++) {
      RunLayout layout = new RunLayout(Files.createDirectory(root.resolve("kill-" + steps)));
      FaultyDisk safe = FaultyDisk.killedAfter(Integer.MAX_VALUE);
      new Checkpoints(layout, new RunWriter(layout, safe)).saveBest(CheckpointFixture.of(1, 1));
      killed = isKilled(layout, steps, CheckpointFixture.of(2, 2));

      Checkpoint last = new Checkpoints(layout, new RunWriter(layout, safe)).last();
      Checkpoint best = new Checkpoints(layout, new RunWriter(layout, safe)).best().orElseThrow();
      assertTrue(List.of(1, 2).contains(last.position().epoch()));
      assertEquals(CheckpointFixture.of(last.position().epoch(), last.position().epoch()), last);
      assertEquals(CheckpointFixture.of(best.position().epoch(), best.position().epoch()), best);
      assertTrue(
          best.position().epoch() >= last.position().best().orElseThrow().epoch(),
          "the best checkpoint is older than what the last one tells of, after " + steps);
    }
    assertTrue(steps > 20, "two replacements have only " + steps + " steps");
  }

  private static boolean isKilled(RunLayout layout, int steps, Checkpoint checkpoint) {
    try {
      new Checkpoints(layout, new RunWriter(layout, FaultyDisk.killedAfter(steps)))
          .saveBest(checkpoint);
      return false;
    } catch (SimulatedKill e) {
      return true;
    }
  }

  @Test
  void tellsThatThereIsNoneYet() {
    RunFolderException refusal = assertThrows(RunFolderException.class, () -> checkpoints().last());

    assertEquals("run folder " + root + " has no checkpoint yet", refusal.getMessage());
    assertEquals("The run ended before its first one: train again.", refusal.remedy());
    assertEquals(Optional.empty(), checkpoints().best());
  }

  @ParameterizedTest
  @CsvSource({
    "weights.safetensors, it has no weights.safetensors",
    "optimizer.safetensors, it has no optimizer.safetensors",
    "position.json, it has no position.json"
  })
  void namesAFileThatIsMissing(String file, String problem) throws IOException {
    checkpoints().save(CheckpointFixture.of(1, 1));
    Path folder = root.resolve("checkpoints/last");
    Files.delete(folder.resolve(file));

    assertEquals("checkpoint " + folder + " is damaged: " + problem, refusal().getMessage());
  }

  @Test
  void namesAFileThatIsDamaged() throws IOException {
    checkpoints().save(CheckpointFixture.of(1, 1));
    Path weights = root.resolve("checkpoints/last/weights.safetensors");
    byte[] bytes = Files.readAllBytes(weights);
    Files.write(weights, Arrays.copyOf(bytes, bytes.length - 1));

    RunFolderException refusal = refusal();
    assertTrue(refusal.getMessage().contains(weights + ": the header announces 80012 bytes"));
    assertTrue(refusal.remedy().contains("copy"), refusal.remedy());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"format-version\":1,\"epoch\":                  | is damaged: ",
        "{\"format-version\":1}                            | is damaged: ",
        "[]                                                | is damaged: ",
        "{}                                                | is damaged: ",
        "``                                                | is damaged: ",
        "{\"format-version\":2,\"epoch\":1}                | format-version 2, this vae4j reads 1"
      })
  void refusesAPositionItCannotUse(String json, String problem) throws IOException {
    checkpoints().save(CheckpointFixture.of(1, 1));
    Path position = root.resolve("checkpoints/last/position.json");
    Files.writeString(position, json);

    String message = refusal().getMessage();
    assertTrue(message.contains(position.toString()) && message.contains(problem), message);
  }

  private RunFolderException refusal() {
    return assertThrows(RunFolderException.class, () -> checkpoints().last());
  }

  private Checkpoints checkpoints() {
    RunLayout layout = new RunLayout(root);
    return new Checkpoints(layout, new RunWriter(layout, new LocalDisk()));
  }
}
