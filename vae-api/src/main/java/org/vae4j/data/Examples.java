package org.vae4j.data;

import org.vae4j.tensor.Shape;

/** Rows of data, all of one shape, with random access. Safe to read from several threads. */
public interface Examples {
  /** How many rows there are. */
  int count();

  /** The shape of one row. */
  Shape eventShape();

  /** Writes one row, row-major, to {@code out} from {@code offset} on; NaN is a missing cell. */
  void read(int row, float[] out, int offset);

  /** The classes of the rows, 0 and up; empty when the data have none. */
  int[] labels();

  /** Whether there are classes. */
  default boolean labelled() {
    return labels().length > 0;
  }
}
