package org.vae4j.data;

import java.util.Optional;
import org.vae4j.tensor.Shape;

/** Rows of data, all of one shape, with random access. Safe to read from several threads. */
public interface Examples {
  /** How many rows there are. */
  int count();

  /** The shape of one row. */
  Shape eventShape();

  /** Writes one row, row-major, to {@code out} from {@code offset} on; NaN is a missing cell. */
  void read(int row, float[] out, int offset);

  /**
   * Values that every cell has one of, where the way the rows are kept leaves few; others may be
   * among them. Empty where nothing is known: then a check has to look at every cell.
   */
  default float[] palette() {
    return new float[0];
  }

  /** The classes of the rows, 0 and up; empty when the data have none. */
  int[] labels();

  /**
   * Where a cell stands in what was read, for messages, such as {@code rows.csv: row 2 (line 3),
   * column 1}; empty where that tells no more than the row and the element do.
   */
  default Optional<String> origin(int row, int element) {
    return Optional.empty();
  }

  /** Whether there are classes. */
  default boolean labelled() {
    return labels().length > 0;
  }
}
