package org.vae4j.experiment.array;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.vae4j.tensor.Shape;

final class NpyWriterTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void writesFloats() throws IOException {
    NpyWriter.write(Shape.of(2, 1), new float[] {1.5f, -0f}, out);

    ByteBuffer numbers =
        numbersAfter("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 1), }");
    assertEquals(1.5f, numbers.getFloat());
    assertEquals(0x80000000, numbers.getInt());
    assertEquals(0, numbers.remaining());
  }

  @Test
  void writesDoubles() throws IOException {
    NpyWriter.write(Shape.scalar(), new double[] {Math.PI}, out);

    ByteBuffer numbers = numbersAfter("{'descr': '<f8', 'fortran_order': False, 'shape': (), }");
    assertEquals(Math.PI, numbers.getDouble());
    assertEquals(0, numbers.remaining());
  }

  @Test
  void writesInts() throws IOException {
    NpyWriter.write(Shape.of(3), new int[] {1, -1, Integer.MAX_VALUE}, out);

    ByteBuffer numbers = numbersAfter("{'descr': '<i4', 'fortran_order': False, 'shape': (3,), }");
    assertEquals(1, numbers.getInt());
    assertEquals(-1, numbers.getInt());
    assertEquals(Integer.MAX_VALUE, numbers.getInt());
    assertEquals(0, numbers.remaining());
  }

  @Test
  void alignsAHeaderThatJustFits() throws IOException {
    // The longest description that leaves room for the line feed within 128 bytes, and one more.
    for (int rank = 12; rank <= 24; rank++) {
      out.reset();
      int[] dims = new int[rank];
      Arrays.fill(dims, 1);
      NpyWriter.write(Shape.of(dims), new float[1], out);
      assertEquals(4, out.size() % 64, "rank " + rank);
      assertEquals('\n', out.toByteArray()[out.size() - 5], "rank " + rank);
    }
  }

  @Test
  void refusesNumbersThatDoNotFillTheShape() {
    assertThrows(
        IllegalArgumentException.class, () -> NpyWriter.write(Shape.of(2), new float[3], out));
  }

  /** The numbers, once magic, version, length, description and padding are as they should be. */
  private ByteBuffer numbersAfter(String description) {
    String header = "\u0093NUMPY\u0001\u0000" + (char) (128 - 10) + "\u0000" + description;
    String padded = header + " ".repeat(127 - header.length()) + "\n";
    assertEquals(padded, new String(out.toByteArray(), 0, 128, ISO_8859_1));
    return ByteBuffer.wrap(out.toByteArray(), 128, out.size() - 128).order(ByteOrder.LITTLE_ENDIAN);
  }
}
