package org.vae4j.experiment.data.preparation;

import org.vae4j.tensor.Shape;

/**
 * The prepared rows of one split, read row by row or batch by batch. Safe to read from several
 * threads.
 */
public interface Split {
  /** The name in messages and file names: {@code train}, {@code validation} or {@code test}. */
  String name();

  /** How many rows there are; at least one. */
  int count();

  /** The shape of one row. */
  Shape eventShape();

  /** How many cells are missing: they are read as NaN. */
  long missing();

  /** Values that every cell has one of, as of {@link org.vae4j.data.Examples#palette()}. */
  float[] palette();

  /** The classes of the rows, 0 and up; empty when the data have none. */
  int[] labels();

  /**
   * Writes one row, row-major, to {@code out} from {@code offset} on.
   *
   * @param visit the number of the epoch: rows that are redrawn at each visit depend on it, and on
   *     nothing else that changes
   */
  void read(int row, long visit, float[] out, int offset);

  /**
   * Writes a batch: the rows {@code rows[from] … rows[from + count - 1]}, one after the other, from
   * the start of {@code out} on.
   */
  default void read(int[] rows, int from, int count, long visit, float[] out) {
    int size = eventShape().size();
    for (int i = 0; i < count; i++) {
      read(rows[from + i], visit, out, i * size);
    }
  }
}
