package org.vae4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vae4j.cli.CommandRunner.Result;

/** A table with holes, from its spec to the table without. */
final class MissingCellsTest {
  private static final int NPY_HEADER = 128;
  private static final int ROWS = 40;
  private static final String SPEC =
      """
      data:
        source: {csv: {train: rows.csv, missing: ['?']}}
        missing: mask
        validation: 0
      model: {latent: 1, likelihood: gaussian, encoder: linear, decoder: linear}
      training: {epochs: 1, batch-size: 10}
      """;

  @TempDir private Path folder;

  @Test
  void reconstructFillsTheHolesAndLeavesTheRest() throws IOException {
    CommandRunner vae = new CommandRunner(folder);
    vae.write("rows.csv", "a,b\n" + "1,2\n?,-3\n".repeat(ROWS / 2));
    vae.write("holes.yaml", SPEC);
    Result trained = vae.run("train", "holes.yaml", "--run", "run");
    assertEquals(0, trained.code(), trained.err());
    assertTrue(trained.err().contains("25.0 % of train missing"), trained.err());
    Result filled = vae.run("reconstruct", "run", "-n", "4", "--split", "train", "--out", "filled");
    assertEquals(
        "written filled.npy\nwritten filled-originals.npy\nwritten filled-imputed.npy\n",
        filled.out(),
        filled.err());
    float[] originals = numbers("filled-originals.npy");
    float[] reconstructions = numbers("filled.npy");
    float[] imputed = numbers("filled-imputed.npy");
    for (int i = 0; i < imputed.length; i++) {
      assertEquals(i % 4 == 2, Float.isNaN(originals[i]));
      assertEquals(i % 4 == 2 ? reconstructions[i] : originals[i], imputed[i]);
    }
  }

  @Test
  void aHoleNobodyAskedForIsNamedAsItStandsInTheFile() {
    CommandRunner vae = new CommandRunner(folder);
    vae.write("rows.csv", "a,b\n1,2\n?,-3\n2,1\n");
    vae.write("holes.yaml", SPEC);
    Result refused = vae.run("train", "holes.yaml", "--set", "data.missing=refuse");
    assertEquals(ExitCode.REFUSED.number(), refused.code());
    assertTrue(
        refused
            .err()
            .contains("rows.csv: row 2 (line 3), column 1 'a' (train row 2, column 1): the value"),
        refused.err());
  }

  private float[] numbers(String file) throws IOException {
    ByteBuffer bytes =
        ByteBuffer.wrap(Files.readAllBytes(folder.resolve(file))).order(ByteOrder.LITTLE_ENDIAN);
    float[] numbers = new float[(bytes.capacity() - NPY_HEADER) / Float.BYTES];
    bytes.position(NPY_HEADER).asFloatBuffer().get(numbers);
    return numbers;
  }
}
