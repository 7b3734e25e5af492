package org.vae4j.experiment.data.idx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vae4j.data.DataException;
import org.vae4j.data.DataSet;
import org.vae4j.experiment.data.FolderContext;
import org.vae4j.experiment.data.GoldenErrors;
import org.vae4j.experiment.data.Gzip;
import org.vae4j.tensor.Shape;

class IdxFormatTest {
  @TempDir private Path folder;

  @Test
  void readsPicturesAndLabelsPlainAndCompressed() throws IOException {
    byte[] pictures = idx(new int[] {2, 2, 3}, 0, 51, 102, 153, 204, 255, 5, 4, 3, 2, 1, 0);
    write("train.idx", pictures);
    write("train-labels.idx.gz", Gzip.of(idx(new int[] {2}, 7, 200)));
    write("test.idx.gz", Gzip.of(pictures));
    DataSet data =
        load("train.idx", Optional.of("train-labels.idx.gz"), Optional.of("test.idx.gz"));

    assertEquals(Shape.of(2, 3, 1), data.train().eventShape());
    assertEquals(2, data.train().count());
    assertArrayEquals(new int[] {7, 200}, data.train().labels());
    float[] row = new float[7];
    data.train().read(0, row, 1);
    assertArrayEquals(new float[] {0, 0, 0.2f, 0.4f, 0.6f, 0.8f, 1}, row);
    assertEquals(2, data.test().orElseThrow().count());
    assertTrue(!data.test().orElseThrow().labelled());
    assertEquals(
        List.of("train.idx", "train-labels.idx.gz", "test.idx.gz"),
        data.files().stream().map(file -> file.getFileName().toString()).toList());
  }

  @Test
  void closesFilesThatAreRefused() throws IOException {
    Path files = Path.of("/proc/self/fd");
    assumeTrue(Files.isDirectory(files), "only Linux tells which files are open");
    write("magic.gz", new byte[] {0x1f, (byte) 0x8b, 8});
    assertThrows(DataException.class, () -> load("magic.gz"));
    Path refused = folder.resolve("magic.gz").toRealPath();
    try (Stream<Path> open = Files.list(files)) {
      assertEquals(0, open.filter(file -> leadsTo(file, refused)).count());
    }
  }

  private static boolean leadsTo(Path link, Path file) {
    try {
      return Files.readSymbolicLink(link).equals(file);
    } catch (IOException e) {
      return false; // closed in the meantime
    }
  }

  @Test
  void ranksTwoAndFourAreTablesAndPicturesWithChannels() throws IOException {
    write("table.idx", idx(new int[] {1, 3}, 1, 2, 3));
    write("color.idx", idx(new int[] {1, 1, 2, 3}, 1, 2, 3, 4, 5, 6));
    assertEquals(Shape.of(3), load("table.idx").train().eventShape());
    assertEquals(Shape.of(1, 2, 3), load("color.idx").train().eventShape());
  }

  @Test
  void everyDefectIsNamedWithItsRemedy() throws IOException {
    byte[] good = idx(new int[] {3, 1, 2}, 1, 2, 3, 4, 5, 6);
    byte[] compressed = Gzip.of(good);
    write("good.idx", good);
    write("labels.idx", idx(new int[] {2}, 0, 1));
    write("cut.idx", Arrays.copyOf(good, good.length - 1));
    write("long.idx", Arrays.copyOf(good, good.length + 3));
    write("cut.gz", Arrays.copyOf(compressed, compressed.length - 12));
    byte[] flipped = compressed.clone();
    flipped[flipped.length - 6] ^= 1;
    write("flipped.gz", flipped);
    write("magic.gz", new byte[] {0x1f, (byte) 0x8b, 8});
    write("page.gz", "<html>".getBytes(StandardCharsets.US_ASCII));
    write("float.idx", new byte[] {0, 0, 0x0d, 3, 0, 0, 0, 1});
    write("rank.idx", new byte[] {0, 0, 8, 5, 0, 0, 0, 1});
    write("header.idx", Arrays.copyOf(good, 9));
    write("none.idx", idx(new int[] {0, 28, 28}));
    write("huge.idx", idx(new int[] {-1, 28, 28}));
    write("liar.idx", idx(new int[] {2_000_000_000, 1}));
    write("empty.idx");
    Files.createDirectory(folder.resolve("sub"));

    GoldenErrors errors = new GoldenErrors(folder);
    errors.add("rows cut", () -> load("cut.idx"));
    errors.add("something appended", () -> load("long.idx"));
    errors.add("gzip cut", () -> load("cut.gz"));
    errors.add("gzip checksum", () -> load("flipped.gz"));
    errors.add("gzip header cut", () -> load("magic.gz"));
    errors.add("a web page", () -> load("page.gz"));
    errors.add("floats", () -> load("float.idx"));
    errors.add("rank 5", () -> load("rank.idx"));
    errors.add("header cut", () -> load("header.idx"));
    errors.add("no rows", () -> load("none.idx"));
    errors.add("more than memory", () -> load("huge.idx"));
    errors.add("a header that lies", () -> load("liar.idx"));
    errors.add("empty file", () -> load("empty.idx"));
    errors.add("a folder", () -> load("sub"));
    errors.add("missing file, its folder empty", () -> load("sub/train.idx"));
    errors.add("missing folder", () -> load("nowhere/train.idx"));
    errors.add("labels as rows", () -> load("labels.idx"));
    errors.add("rows as labels", () -> load("good.idx", Optional.of("good.idx"), Optional.empty()));
    errors.add(
        "fewer labels than rows",
        () -> load("good.idx", Optional.of("labels.idx"), Optional.empty()));
    write("other.idx", idx(new int[] {1, 2, 2}, 1, 2, 3, 4));
    errors.add(
        "test rows of another shape",
        () -> load("good.idx", Optional.empty(), Optional.of("other.idx")));
    errors.matches("idx");
  }

  @Test
  void aMissingFileIsReportedWithItsNeighbours() throws IOException {
    write("b.idx", (byte) 1);
    write("a.idx", (byte) 1);
    GoldenErrors errors = new GoldenErrors(folder);
    errors.add("missing file", () -> load("c.idx"));
    errors.matches("missing-file");
  }

  @Test
  void testLabelsNeedTestRows() {
    Exception error =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                new IdxOptions(
                    Path.of("train.idx"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(Path.of("labels.idx"))));
    assertEquals("test-labels need test, the file of their rows", error.getMessage());
  }

  private DataSet load(String train) {
    return load(train, Optional.empty(), Optional.empty());
  }

  private DataSet load(String train, Optional<String> labels, Optional<String> test) {
    IdxOptions options =
        new IdxOptions(Path.of(train), labels.map(Path::of), test.map(Path::of), Optional.empty());
    return new IdxFactory().create(options, FolderContext.of(folder)).load();
  }

  private void write(String name, byte... content) throws IOException {
    Files.write(folder.resolve(name), content);
  }

  private static byte[] idx(int[] dims, int... values) {
    ByteBuffer bytes = ByteBuffer.allocate(4 + 4 * dims.length + values.length);
    bytes.put(new byte[] {0, 0, 8, (byte) dims.length});
    Arrays.stream(dims).forEach(bytes::putInt);
    Arrays.stream(values).forEach(value -> bytes.put((byte) value));
    return bytes.array();
  }
}
