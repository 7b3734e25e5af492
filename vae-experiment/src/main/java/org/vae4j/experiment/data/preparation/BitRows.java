package org.vae4j.experiment.data.preparation;

import org.vae4j.data.ByteExamples;
import org.vae4j.data.Examples;
import org.vae4j.random.Philox;

/** Makes rows of zeros and ones once and for all, a byte each. */
final class BitRows {
  private BitRows() {}

  /** 1 where a value is at least 0.5. */
  static Examples threshold(Examples rows) {
    return keep(
        rows,
        (row, values) -> {
          for (int i = 0; i < values.length; i++) {
            values[i] = values[i] >= 0.5f ? 1 : 0;
          }
        });
  }

  /** 1 with the probability that a value says. */
  static Examples drawnOnce(Examples rows, String split, long seed) {
    BernoulliDraw draw = new BernoulliDraw(seed, split, rows.eventShape().size());
    int[] words = new int[Philox.WORDS];
    return keep(rows, (row, values) -> draw.replace(row, 0, values, 0, words));
  }

  private static Examples keep(Examples rows, RowBinarizer binarizer) {
    int size = rows.eventShape().size();
    byte[] bytes = new byte[rows.count() * size];
    float[] values = new float[size];
    for (int row = 0; row < rows.count(); row++) {
      rows.read(row, values, 0);
      binarizer.replace(row, values);
      for (int i = 0; i < size; i++) {
        bytes[row * size + i] = (byte) (values[i] == 1 ? 255 : 0);
      }
    }
    return new ByteExamples(rows.eventShape(), bytes, rows.labels());
  }

  @FunctionalInterface
  private interface RowBinarizer {
    void replace(int row, float[] values);
  }
}
