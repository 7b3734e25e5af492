package org.vae4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vae4j.cli.CommandRunner.Result;

/** Samples of a model that is conditioned on labels, and of one that is not. */
final class ConditionalSampleTest {
  private static final int NPY_HEADER = 128;

  @TempDir private Path folder;
  private CommandRunner vae;

  @BeforeEach
  void writeSpec() {
    vae = CommandRunner.withTinySpec(folder);
  }

  @Test
  void allClassesComeInTurnOrOneThatIsAskedFor() throws IOException {
    trainConditioned();
    Result inTurn = vae.run("sample", "run", "-n", "23", "--out", "all");
    assertEquals(
        "written all.npy\nwritten all-labels.npy\nwritten all.png\n", inTurn.out(), inTurn.err());
    assertEquals(
        IntStream.range(0, 23).mapToObj(i -> i % 10).toList(), labels("all-labels.npy", 23));

    Result ofOne = vae.run("sample", "run", "-n", "5", "--label", "3", "--out", "threes");
    assertEquals(0, ofOne.code(), ofOne.err());
    assertEquals(IntStream.range(0, 5).mapToObj(i -> 3).toList(), labels("threes-labels.npy", 5));
  }

  @Test
  void aClassTheModelDoesNotKnowIsRefused() {
    trainConditioned();
    Golden.check("refused/no-such-class.txt", vae.run("sample", "run", "--label", "10").text());
  }

  @Test
  void aClassOfAModelWithoutClassesIsRefused() {
    vae.run("train", "tiny.yaml", "--run", "run", "--set", "training.epochs=1");
    Golden.check("refused/not-conditioned.txt", vae.run("sample", "run", "--label", "3").text());
  }

  @Test
  void theFactsTellOfTheClasses() {
    Result checked = vae.run("validate", "tiny.yaml", "--set", "model.condition=label");
    assertTrue(checked.out().contains("conditioned on 10 classes"), checked.out());
  }

  private void trainConditioned() {
    Result trained =
        vae.run(
            "train",
            "tiny.yaml",
            "--run",
            "run",
            "--set",
            "model.condition=label",
            "--set",
            "training.epochs=1");
    assertEquals(0, trained.code(), trained.err());
  }

  private List<Integer> labels(String file, int count) throws IOException {
    ByteBuffer numbers =
        ByteBuffer.wrap(Files.readAllBytes(folder.resolve(file))).order(ByteOrder.LITTLE_ENDIAN);
    assertEquals(NPY_HEADER + count * Float.BYTES, numbers.capacity());
    return IntStream.range(0, count)
        .mapToObj(i -> (int) numbers.getFloat(NPY_HEADER + i * Float.BYTES))
        .toList();
  }
}
