package org.vae4j.experiment.data.npy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.vae4j.experiment.data.files.DataFile;

/** A number type of .npy files, little-endian. */
enum NpyType {
  U1("|u1", 1) {
    @Override
    double number(ByteBuffer from) {
      return from.get() & 0xFF;
    }
  },
  I1("|i1", 1) {
    @Override
    double number(ByteBuffer from) {
      return from.get();
    }
  },
  I2("<i2", 2) {
    @Override
    double number(ByteBuffer from) {
      return from.getShort();
    }
  },
  I4("<i4", 4) {
    @Override
    double number(ByteBuffer from) {
      return from.getInt();
    }
  },
  I8("<i8", 8) {
    @Override
    double number(ByteBuffer from) {
      return from.getLong();
    }
  },
  F4("<f4", 4) {
    @Override
    double number(ByteBuffer from) {
      return from.getFloat();
    }
  },
  F8("<f8", 8) {
    @Override
    double number(ByteBuffer from) {
      return from.getDouble();
    }
  };

  private final String code;
  private final int bytes;

  NpyType(String code, int bytes) {
    this.code = code;
    this.bytes = bytes;
  }

  static NpyType of(DataFile file, String code) {
    return Arrays.stream(values())
        .filter(type -> type.code.equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                file.refused(
                    "the number type is '"
                        + code
                        + "', known are "
                        + Arrays.stream(values())
                            .map(type -> type.code)
                            .collect(Collectors.joining(", ")),
                    "Save array.astype('<f4') instead."));
  }

  /** How many bytes a number takes. */
  int bytes() {
    return bytes;
  }

  /** The next number of a little-endian buffer. */
  abstract double number(ByteBuffer from);
}
