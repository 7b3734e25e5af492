package org.vae4j.experiment.data.npy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vae4j.data.DataSet;
import org.vae4j.data.Examples;
import org.vae4j.experiment.data.FolderContext;
import org.vae4j.experiment.data.GoldenErrors;
import org.vae4j.tensor.Shape;

class NpyFormatTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void readsRowsAndLabels(int version) throws IOException {
    write("x.npy", npy(version, "<f4", "2, 3", b -> putFloats(b, 1, -2.5f, 3, 4, 5, 1e30f)));
    write("y.npy", npy(version, "<i8", "2,", b -> b.putLong(9).putLong(0)));
    DataSet data = load("x.npy", Optional.of("y.npy"));
    assertEquals(Shape.of(3), data.train().eventShape());
    assertArrayEquals(new float[] {1, -2.5f, 3}, row(data.train(), 0));
    assertArrayEquals(new float[] {4, 5, 1e30f}, row(data.train(), 1));
    assertArrayEquals(new int[] {9, 0}, data.train().labels());
  }

  @Test
  void readsEveryTypeAsItIsExceptBytesOfPictures() throws IOException {
    write("u1.npy", npy(1, "|u1", "1, 1, 2", b -> b.put((byte) 51).put((byte) 255)));
    write("i1.npy", npy(1, "|i1", "1, 2", b -> b.put((byte) -1).put((byte) 100)));
    write("i2.npy", npy(1, "<i2", "1, 2", b -> b.putShort((short) -300).putShort((short) 7)));
    write("i4.npy", npy(1, "<i4", "1, 2", b -> b.putInt(-70000).putInt(7)));
    write("f8.npy", npy(1, "<f8", "1, 2", b -> b.putDouble(0.1).putDouble(-7)));
    assertArrayEquals(new float[] {0.2f, 1}, row(load("u1.npy").train(), 0));
    assertEquals(Shape.of(1, 2, 1), load("u1.npy").train().eventShape());
    assertArrayEquals(new float[] {-1, 100}, row(load("i1.npy").train(), 0));
    assertArrayEquals(new float[] {-300, 7}, row(load("i2.npy").train(), 0));
    assertArrayEquals(new float[] {-70000, 7}, row(load("i4.npy").train(), 0));
    assertArrayEquals(new float[] {0.1f, -7}, row(load("f8.npy").train(), 0));
  }

  @Test
  void readsMoreThanItsBufferHolds() throws IOException {
    int rows = 10_001;
    write(
        "long.npy",
        npy(
            1,
            "<f8",
            rows + ", 3",
            b -> {
              for (int i = 0; i < 3 * rows; i++) {
                b.putDouble(i);
              }
            }));
    Examples train = load("long.npy").train();
    assertEquals(rows, train.count());
    assertArrayEquals(new float[] {30000, 30001, 30002}, row(train, rows - 1));
  }

  @Test
  void notANumberIsAMissingCell() throws IOException {
    write("nan.npy", npy(1, "<f4", "2, 2", b -> putFloats(b, 1, 2, Float.NaN, 4)));
    assertArrayEquals(new float[] {Float.NaN, 4}, row(load("nan.npy").train(), 1));
  }

  @Test
  void everyDefectIsNamedWithItsRemedy() throws IOException {
    byte[] good = npy(1, "<f4", "2, 2", b -> putFloats(b, 1, 2, 3, 4));
    write("cut.npy", Arrays.copyOf(good, good.length - 1));
    write("long.npy", Arrays.copyOf(good, good.length + 8));
    write("zip.npy", "PK..".getBytes(StandardCharsets.US_ASCII));
    write("version.npy", npy(3, "<f4", "1, 1", b -> putFloats(b, 1)));
    write("header.npy", Arrays.copyOf(good, 30));
    write("big-endian.npy", npy(1, ">f4", "1, 1", b -> putFloats(b, 1)));
    write("text.npy", npy(1, "<U5", "1, 1", b -> putFloats(b, 1)));
    write("record.npy", header(1, "{'descr': [('a', '<f4')], 'fortran_order': False}"));
    write("fortran.npy", header(1, "{'descr': '<f4', 'fortran_order': True, 'shape': (2, 2), }"));
    write("scalar.npy", npy(1, "<f4", "", b -> putFloats(b, 1)));
    write("none.npy", npy(1, "<f4", "0, 2", b -> {}));
    write("vast.npy", npy(1, "<f4", "99999999999999999999, 2", b -> putFloats(b, 1)));
    write("two.npy", npy(1, "<f4", "1 2, 2", b -> putFloats(b, 1)));
    write("infinite.npy", npy(1, "<f4", "2, 2", b -> putFloats(b, 1, 2, 3, 1 / 0f)));
    write("nan.npy", npy(1, "<f4", "2,", b -> putFloats(b, 1, Float.NaN)));
    write("large.npy", npy(1, "<f8", "1, 2", b -> b.putDouble(1e39).putDouble(0)));
    write("good.npy", good);
    write("half.npy", npy(1, "<f4", "2,", b -> putFloats(b, 1, 0.5f)));

    GoldenErrors errors = new GoldenErrors(folder);
    errors.add("numbers cut", () -> load("cut.npy"));
    errors.add("something appended", () -> load("long.npy"));
    errors.add("another format", () -> load("zip.npy"));
    errors.add("version 3", () -> load("version.npy"));
    errors.add("header cut", () -> load("header.npy"));
    errors.add("big endian", () -> load("big-endian.npy"));
    errors.add("text", () -> load("text.npy"));
    errors.add("a structured type", () -> load("record.npy"));
    errors.add("Fortran order", () -> load("fortran.npy"));
    errors.add("a single number", () -> load("scalar.npy"));
    errors.add("no rows", () -> load("none.npy"));
    errors.add("a size beyond 64 bits", () -> load("vast.npy"));
    errors.add("a size of two numbers", () -> load("two.npy"));
    errors.add("infinite", () -> load("infinite.npy"));
    errors.add("beyond float32", () -> load("large.npy"));
    errors.add("rows as labels", () -> load("good.npy", Optional.of("good.npy")));
    errors.add("a label of one half", () -> load("good.npy", Optional.of("half.npy")));
    errors.add("a missing label", () -> load("good.npy", Optional.of("nan.npy")));
    errors.matches("npy");
  }

  private DataSet load(String train) {
    return load(train, Optional.empty());
  }

  private DataSet load(String train, Optional<String> labels) {
    NpyOptions options =
        new NpyOptions(Path.of(train), labels.map(Path::of), Optional.empty(), Optional.empty());
    return new NpyFactory().create(options, FolderContext.of(folder)).load();
  }

  private void write(String name, byte... content) throws IOException {
    Files.write(folder.resolve(name), content);
  }

  private static float[] row(Examples examples, int row) {
    float[] values = new float[examples.eventShape().size()];
    examples.read(row, values, 0);
    return values;
  }

  private static void putFloats(ByteBuffer bytes, float... numbers) {
    for (float number : numbers) {
      bytes.putFloat(number);
    }
  }

  private static byte[] npy(int version, String type, String shape, Consumer<ByteBuffer> body) {
    byte[] header =
        header(
            version,
            "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + shape + "), }");
    ByteBuffer numbers = ByteBuffer.allocate(1 << 18).order(ByteOrder.LITTLE_ENDIAN);
    body.accept(numbers);
    byte[] file = Arrays.copyOf(header, header.length + numbers.position());
    numbers.flip().get(file, header.length, numbers.limit());
    return file;
  }

  /** As NumPy writes it: padded with spaces and ended with a line feed. */
  private static byte[] header(int version, String dictionary) {
    int lengthBytes = version == 1 ? 2 : 4;
    int unpadded = 8 + lengthBytes + dictionary.length() + 1;
    String padded = dictionary + " ".repeat((64 - unpadded % 64) % 64) + "\n";
    ByteBuffer bytes =
        ByteBuffer.allocate(8 + lengthBytes + padded.length()).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put((byte) 0x93).put("NUMPY".getBytes(StandardCharsets.US_ASCII));
    bytes.put((byte) version).put((byte) 0);
    if (version == 1) {
      bytes.putShort((short) padded.length());
    } else {
      bytes.putInt(padded.length());
    }
    return bytes.put(padded.getBytes(StandardCharsets.ISO_8859_1)).array();
  }
}
