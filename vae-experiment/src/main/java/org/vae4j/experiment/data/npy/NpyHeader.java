package org.vae4j.experiment.data.npy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vae4j.data.DataException;
import org.vae4j.experiment.data.files.ArrayShape;
import org.vae4j.experiment.data.files.DataFile;

/**
 * What an .npy file says about its array: the number type and the shape.
 *
 * <p>Format: {@code \x93NUMPY}, version, length of the header, a Python dictionary. Source: NumPy
 * Enhancement Proposal 1.
 */
record NpyHeader(NpyType type, ArrayShape shape) {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final Pattern TYPE = Pattern.compile("'descr'\\s*:\\s*'([^']*)'");
  private static final Pattern FORTRAN = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
  private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([0-9, ]*)\\)");
  private static final int LONGEST = 1 << 16;

  static NpyHeader read(DataFile file, InputStream in) throws IOException {
    String dictionary = dictionary(file, in);
    NpyType type = NpyType.of(file, entry(file, TYPE, "one type in 'descr'", dictionary));
    if (entry(file, FORTRAN, "'fortran_order'", dictionary).equals("True")) {
      throw file.refused(
          "the array is in Fortran order, expected C order",
          "Save numpy.ascontiguousarray(array) instead.");
    }
    String shape = entry(file, SHAPE, "'shape'", dictionary);
    long[] dims =
        Arrays.stream(shape.split(","))
            .map(String::strip)
            .filter(size -> !size.isEmpty())
            .mapToLong(size -> number(file, size))
            .toArray();
    if (dims.length == 0) {
      throw file.refused("the array is a single number, expected rows", "Save an array of rows.");
    }
    return new NpyHeader(type, new ArrayShape(file, dims));
  }

  private static String dictionary(DataFile file, InputStream in) throws IOException {
    if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
      throw file.refused(
          "this is not an .npy file: it does not start with 93 'NUMPY'",
          "Write it with numpy.save; an .npz archive must be unpacked first.");
    }
    int major = in.read();
    in.skip(1);
    if (major != 1 && major != 2) {
      throw file.refused(
          "the format version is " + major + ", expected 1 or 2",
          "Write the file with numpy.save, which chooses version 1 for plain numbers.");
    }
    byte[] length = Arrays.copyOf(in.readNBytes(major == 1 ? 2 : 4), 4);
    int expected = ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getInt();
    if (expected < 0 || expected > LONGEST) {
      throw damaged(file, "its length would be " + Integer.toUnsignedString(expected) + " bytes");
    }
    byte[] text = in.readNBytes(expected);
    if (text.length < expected) {
      throw damaged(file, "it ends after " + text.length + " of " + expected + " bytes");
    }
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  private static String entry(DataFile file, Pattern pattern, String what, String dictionary) {
    Matcher matcher = pattern.matcher(dictionary);
    if (!matcher.find()) {
      throw damaged(file, "it does not give " + what + ": " + dictionary.strip());
    }
    return matcher.group(1);
  }

  private static long number(DataFile file, String size) {
    try {
      return Long.parseLong(size);
    } catch (NumberFormatException e) {
      throw damaged(file, "its 'shape' has the size " + size);
    }
  }

  private static DataException damaged(DataFile file, String found) {
    return file.refused(
        "the header cannot be used: " + found, "Write one array of plain numbers with numpy.save.");
  }
}
