package org.vae4j.experiment.training;

/** Prepared rows of one split, read batch by batch. */
public interface Rows {
  /** How many rows there are. */
  int count();

  /**
   * Writes a batch.
   *
   * @param order row numbers
   * @param from the first position in {@code order}
   * @param count how many rows
   * @param visit how often the split was read before: data that are redrawn at every visit depend
   *     on it
   * @param out receives the rows one after the other
   */
  void read(int[] order, int from, int count, long visit, float[] out);
}
