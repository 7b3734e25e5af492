package org.vae4j.experiment.data.preparation;

import org.vae4j.data.ByteExamples;
import org.vae4j.data.Examples;
import org.vae4j.data.FloatExamples;
import org.vae4j.random.Philox;

/**
 * Makes rows of zeros and ones once and for all, a byte each where nothing is missing; what is
 * missing stays NaN.
 */
final class BitRows {
  private BitRows() {}

  /** 1 where a value is at least 0.5. */
  static Examples threshold(FixedSplit split) {
    return keep(
        split,
        (row, values) -> {
          for (int i = 0; i < values.length; i++) {
            values[i] = Float.isNaN(values[i]) ? Float.NaN : values[i] >= 0.5f ? 1 : 0;
          }
        });
  }

  /** 1 with the probability that a value says. */
  static Examples drawnOnce(FixedSplit split, long seed) {
    BernoulliDraw draw = new BernoulliDraw(seed, split.name(), split.eventShape().size());
    int[] words = new int[Philox.WORDS];
    return keep(split, (row, values) -> draw.replace(row, 0, values, 0, words));
  }

  private static Examples keep(FixedSplit split, RowBinarizer binarizer) {
    return split.missing() > 0
        ? keepFloats(split.rows(), binarizer)
        : keepBytes(split.rows(), binarizer);
  }

  private static Examples keepFloats(Examples rows, RowBinarizer binarizer) {
    int size = rows.eventShape().size();
    float[] kept = new float[rows.count() * size];
    float[] values = new float[size];
    for (int row = 0; row < rows.count(); row++) {
      rows.read(row, values, 0);
      binarizer.replace(row, values);
      System.arraycopy(values, 0, kept, row * size, size);
    }
    return new FloatExamples(rows.eventShape(), kept, rows.labels());
  }

  private static Examples keepBytes(Examples rows, RowBinarizer binarizer) {
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
