package org.vae4j.experiment.data.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.vae4j.tensor.Shape;

/** The shape of an array in a file: rows first, then what one row is. */
public final class ArrayShape {
  private static final int PICTURES = 3;

  private final long[] dims;

  /**
   * What a file's header says.
   *
   * @param dims rows first; sizes that cannot be are refused
   * @throws org.vae4j.data.DataException when there is an empty axis, or more than an array can
   *     hold
   */
  public ArrayShape(DataFile file, long... dims) {
    this.dims = dims.clone();
    long size = 1;
    for (long dim : dims) {
      if (dim < 1) {
        throw file.refused(
            "the header says shape " + this + ", expected at least one row of at least one number",
            "Write the file again.");
      }
      size = size > Integer.MAX_VALUE ? size : size * dim;
      if (dim > Integer.MAX_VALUE || size > Integer.MAX_VALUE - 8) {
        throw file.refused(
            "the header says shape " + this + ", more numbers than fit in memory as one array",
            "Write fewer rows, or check that the file is whole.");
      }
    }
  }

  /** How many axes there are. */
  public int rank() {
    return dims.length;
  }

  /** How many rows there are. */
  public int rows() {
    return (int) dims[0];
  }

  /** How many numbers there are. */
  public int size() {
    return rows() * event().size();
  }

  /**
   * The shape of one row: {@code [columns]} of a table, {@code [height, width, channels]} of a
   * picture, where one channel need not be written.
   */
  public Shape event() {
    int[] event = Arrays.stream(dims).skip(1).mapToInt(Math::toIntExact).toArray();
    Shape shape = event.length == 0 ? Shape.of(1) : Shape.of(event);
    return rank() == PICTURES ? shape.append(1) : shape;
  }

  /**
   * Reads the bytes of an array of bytes: the rest of a file, and just as many as there must be.
   */
  public byte[] readBytes(DataFile file, InputStream in) throws IOException {
    // A damaged header must not make us ask for more memory than the file can fill.
    byte[] bytes = new byte[(int) Math.min(size(), file.mostBytes())];
    int read = in.readNBytes(bytes, 0, bytes.length);
    requireBytes(file, 1, read + in.transferTo(OutputStream.nullOutputStream()));
    return bytes;
  }

  /**
   * Refuses content that is shorter or longer than the header says.
   *
   * @param file where it was read
   * @param bytesOfNumber how many bytes a number takes
   * @param found how many bytes there were after the header
   */
  public void requireBytes(DataFile file, int bytesOfNumber, long found) {
    long rowBytes = (long) event().size() * bytesOfNumber;
    long expected = rows() * rowBytes;
    if (found != expected) {
      throw file.refused(
          "the header says shape "
              + this
              + ", that is "
              + rows()
              + " rows of "
              + rowBytes
              + " bytes, but there are "
              + found / rowBytes
              + " rows and "
              + found % rowBytes
              + " bytes",
          (found < expected ? "The file was cut" : "Something was appended to the file")
              + ": copy, download or write it again.");
    }
  }

  /** For example {@code [60000, 28, 28]}. */
  @Override
  public String toString() {
    return Arrays.stream(dims).mapToObj(Long::toString).collect(Collectors.joining(", ", "[", "]"));
  }
}
