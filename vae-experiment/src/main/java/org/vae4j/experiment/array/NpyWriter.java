package org.vae4j.experiment.array;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.vae4j.tensor.Shape;

/**
 * Writes one array in NumPy's format, version 1.0, little endian, row-major ("C order").
 *
 * <p>Every method writes a whole file and leaves the stream open.
 */
public final class NpyWriter {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};

  /** Numbers start at a multiple of this, so that a file can be mapped into memory. */
  private static final int ALIGNMENT = 64;

  private NpyWriter() {}

  /** Writes float32 numbers. */
  public static void write(Shape shape, float[] values, OutputStream stream) throws IOException {
    start("<f4", shape, values.length, stream).write(values);
  }

  /** Writes float64 numbers. */
  public static void write(Shape shape, double[] values, OutputStream stream) throws IOException {
    start("<f8", shape, values.length, stream).write(values);
  }

  /** Writes int32 numbers. */
  public static void write(Shape shape, int[] values, OutputStream stream) throws IOException {
    start("<i4", shape, values.length, stream).write(values);
  }

  private static LittleEndianOutput start(String type, Shape shape, int count, OutputStream stream)
      throws IOException {
    if (count != shape.size()) {
      throw new IllegalArgumentException(
          "an array of shape " + shape + " has " + shape.size() + " numbers, received " + count);
    }
    LittleEndianOutput out = new LittleEndianOutput(stream);
    out.write(header(type, shape));
    return out;
  }

  private static byte[] header(String type, Shape shape) {
    String description =
        "{'descr': '" + type + "', 'fortran_order': False, 'shape': " + tuple(shape) + ", }";
    int start = MAGIC.length + Short.BYTES;
    // The header ends in a line feed, after as many spaces as the alignment takes.
    int total = (start + description.length() + ALIGNMENT) / ALIGNMENT * ALIGNMENT;
    byte[] header = Arrays.copyOf(MAGIC, total);
    Arrays.fill(header, start, total, (byte) ' ');
    int length = total - start;
    header[MAGIC.length] = (byte) length;
    header[MAGIC.length + 1] = (byte) (length >> 8);
    byte[] text = description.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(text, 0, header, start, text.length);
    header[total - 1] = '\n';
    return header;
  }

  /** A Python tuple: {@code ()}, {@code (3,)}, {@code (3, 4)}. */
  private static String tuple(Shape shape) {
    String sizes =
        Arrays.stream(shape.dims()).mapToObj(Integer::toString).collect(Collectors.joining(", "));
    return shape.rank() == 1 ? "(" + sizes + ",)" : "(" + sizes + ")";
  }
}
