package org.vae4j.experiment.data.npy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.vae4j.data.ByteExamples;
import org.vae4j.data.Examples;
import org.vae4j.data.FloatExamples;
import org.vae4j.experiment.data.files.ArrayFormat;
import org.vae4j.experiment.data.files.ArrayShape;
import org.vae4j.experiment.data.files.DataFile;
import org.vae4j.experiment.data.files.FloatList;

/**
 * NumPy's .npy files. Rows of unsigned bytes (u1) are pictures and read as numbers from 0 to 1; all
 * other types are read as they are. NaN is a missing cell.
 */
final class NpyFormat implements ArrayFormat {
  private static final int NUMBERS_AT_ONCE = 1 << 13;

  @Override
  public Examples rows(DataFile file) {
    return file.read(
        in -> {
          NpyHeader header = NpyHeader.read(file, in);
          ArrayShape shape = header.shape();
          return header.type() == NpyType.U1
              ? new ByteExamples(shape.event(), shape.readBytes(file, in))
              : new FloatExamples(shape.event(), numbers(file, in, header));
        });
  }

  @Override
  public int[] labels(DataFile file) {
    return file.read(
        in -> {
          NpyHeader header = NpyHeader.read(file, in);
          if (header.shape().rank() != 1) {
            throw file.refused(
                "the array has shape " + header.shape() + ", expected labels: one axis",
                "Save labels.reshape(-1), or name the file of the labels here.");
          }
          return labels(file, numbers(file, in, header));
        });
  }

  private static float[] numbers(DataFile file, InputStream in, NpyHeader header)
      throws IOException {
    NpyType type = header.type();
    ArrayShape shape = header.shape();
    // A damaged header must not make us ask for more memory than the file can fill.
    FloatList numbers =
        new FloatList((int) Math.min(shape.size(), file.mostBytes() / type.bytes()));
    byte[] buffer = new byte[NUMBERS_AT_ONCE * type.bytes()];
    long found = 0;
    for (int read = in.readNBytes(buffer, 0, buffer.length);
        read > 0;
        read = in.readNBytes(buffer, 0, buffer.length)) {
      found += read;
      ByteBuffer from = ByteBuffer.wrap(buffer, 0, read).order(ByteOrder.LITTLE_ENDIAN);
      while (from.remaining() >= type.bytes() && numbers.size() < shape.size()) {
        numbers.add(notInfinite(file, shape, numbers.size(), type.number(from)));
      }
    }
    shape.requireBytes(file, type.bytes(), found);
    return numbers.toArray();
  }

  private static float notInfinite(DataFile file, ArrayShape shape, int index, double number) {
    if (Float.isInfinite((float) number)) {
      int size = shape.event().size();
      throw file.refused(
          "row "
              + (index / size + 1)
              + ", number "
              + (index % size + 1)
              + " of "
              + size
              + " is "
              + number
              + ", expected finite float32 numbers, or NaN for a missing one",
          "Remove or fill such values before saving, for instance with numpy.nan_to_num.");
    }
    return (float) number;
  }

  private static int[] labels(DataFile file, float[] numbers) {
    int[] labels = new int[numbers.length];
    for (int row = 0; row < labels.length; row++) {
      labels[row] = (int) numbers[row];
      if (labels[row] < 0 || labels[row] != numbers[row]) {
        throw file.refused(
            "row " + (row + 1) + " has label " + numbers[row] + ", expected whole numbers from 0",
            "Number the classes 0, 1, 2, …");
      }
    }
    return labels;
  }
}
