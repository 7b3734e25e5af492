package org.vae4j.experiment.data.idx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.vae4j.data.ByteExamples;
import org.vae4j.data.DataException;
import org.vae4j.data.Examples;
import org.vae4j.experiment.data.files.ArrayFormat;
import org.vae4j.experiment.data.files.ArrayShape;
import org.vae4j.experiment.data.files.DataFile;

/**
 * IDX files of unsigned bytes: two zero bytes, the type 08, the rank, the sizes of the axes (four
 * bytes each, big-endian), the bytes row by row.
 *
 * <p>Rows are files of rank 2 (tables), 3 (grey pictures) and 4 (pictures with channels); labels
 * are of rank 1.
 */
public final class IdxFormat implements ArrayFormat {
  private static final int UNSIGNED_BYTE = 0x08;
  private static final int LARGEST_RANK = 4;

  @Override
  public Examples rows(DataFile file) {
    return file.read(
        in -> {
          ArrayShape shape = header(file, in);
          if (shape.rank() == 1) {
            throw file.refused(
                "the rank is 1, as of labels; expected rows of rank 2, 3 or 4",
                "Name the file of the pictures here.");
          }
          return new ByteExamples(shape.event(), shape.readBytes(file, in));
        });
  }

  @Override
  public int[] labels(DataFile file) {
    return file.read(
        in -> {
          ArrayShape shape = header(file, in);
          if (shape.rank() != 1) {
            throw file.refused(
                "the rank is " + shape.rank() + ", expected labels of rank 1",
                "Name the file of the labels here.");
          }
          byte[] bytes = shape.readBytes(file, in);
          int[] labels = new int[bytes.length];
          for (int i = 0; i < labels.length; i++) {
            labels[i] = bytes[i] & 0xFF;
          }
          return labels;
        });
  }

  private static ArrayShape header(DataFile file, InputStream in) throws IOException {
    byte[] magic = in.readNBytes(4);
    if (magic.length < 4 || magic[0] != 0 || magic[1] != 0) {
      throw notIdx(file, "the file starts with " + hex(magic));
    }
    if (magic[2] != UNSIGNED_BYTE) {
      throw file.refused(
          "the numbers are of type " + hex(magic[2]) + ", expected 08 (unsigned bytes)",
          "Convert the numbers to unsigned bytes, or write an .npy file and use source npy.");
    }
    int rank = magic[3];
    if (rank < 1 || rank > LARGEST_RANK) {
      throw notIdx(file, "the rank is " + (rank & 0xFF));
    }
    byte[] sizes = in.readNBytes(4 * rank);
    if (sizes.length < 4 * rank) {
      throw notIdx(file, "the header ends after " + (4 + sizes.length) + " bytes");
    }
    long[] dims = new long[rank];
    for (int axis = 0; axis < rank; axis++) {
      dims[axis] = Integer.toUnsignedLong(ByteBuffer.wrap(sizes).getInt(4 * axis));
    }
    return new ArrayShape(file, dims);
  }

  private static DataException notIdx(DataFile file, String found) {
    return file.refused(
        "this is not an IDX file: "
            + found
            + ", expected 00 00 08, the rank 01 to 04, and four bytes for each axis",
        "Name an IDX file (plain or .gz); a download that failed may have left a web page instead.");
  }

  private static String hex(byte... bytes) {
    return HexFormat.ofDelimiter(" ").formatHex(bytes);
  }
}
