package org.vae4j.experiment.training;

import java.util.Arrays;
import org.vae4j.backend.Bindings;
import org.vae4j.experiment.data.preparation.Split;
import org.vae4j.experiment.model.ProgramInputs;

/**
 * Reads the rows of a pass over a split, batch by batch, into the inputs of a program. What a batch
 * holds depends on the rows and the visit alone, whichever thread reads it and when.
 */
final class BatchReader {
  private final Split rows;
  private final int[] order;
  private final long visit;

  /**
   * A reader of one pass.
   *
   * @param order the rows in the order of the pass
   * @param visit the number of the epoch, for rows that are redrawn
   */
  BatchReader(Split rows, int[] order, long visit) {
    this.rows = rows;
    this.order = order;
    this.visit = visit;
  }

  /** Fills the inputs that the program reads of the rows {@code from … from + count - 1}. */
  void read(int from, int count, Bindings into) {
    if (into.hasInput(ProgramInputs.ROWS_OF_DATA)) {
      float[] x = into.input(ProgramInputs.ROWS_OF_DATA);
      rows.read(order, from, count, visit, x);
      if (rows.missing() > 0) {
        zeroWhereMissing(x);
      }
    }
    if (into.hasInput(ProgramInputs.MASK)) {
      float[] mask = into.input(ProgramInputs.MASK);
      rows.read(order, from, count, visit, mask);
      oneWhereObserved(mask);
    }
    if (into.hasInput(ProgramInputs.ROW_NUMBERS)) {
      float[] numbers = into.input(ProgramInputs.ROW_NUMBERS);
      for (int i = 0; i < count; i++) {
        numbers[i] = order[from + i];
      }
    }
    if (into.hasInput(ProgramInputs.CONDITION)) {
      float[] oneHot = into.input(ProgramInputs.CONDITION);
      Arrays.fill(oneHot, 0);
      for (int i = 0; i < count; i++) {
        setOne(oneHot, i, count, rows.labels()[order[from + i]]);
      }
    }
  }

  /** Sets the classes of a whole batch, one-hot. */
  static void labels(float[] oneHot, int... labels) {
    Arrays.fill(oneHot, 0);
    for (int i = 0; i < labels.length; i++) {
      setOne(oneHot, i, labels.length, labels[i]);
    }
  }

  private static void setOne(float[] oneHot, int row, int rows, int label) {
    oneHot[row * (oneHot.length / rows) + label] = 1;
  }

  private static void zeroWhereMissing(float[] values) {
    for (int i = 0; i < values.length; i++) {
      values[i] = Float.isNaN(values[i]) ? 0 : values[i];
    }
  }

  private static void oneWhereObserved(float[] values) {
    for (int i = 0; i < values.length; i++) {
      values[i] = Float.isNaN(values[i]) ? 0 : 1;
    }
  }
}
