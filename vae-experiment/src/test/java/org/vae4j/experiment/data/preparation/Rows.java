package org.vae4j.experiment.data.preparation;

import java.util.List;
import java.util.Optional;
import org.vae4j.data.DataSet;
import org.vae4j.data.Examples;
import org.vae4j.data.FloatExamples;
import org.vae4j.tensor.Shape;

/** Small data sets for tests of the preparation. */
final class Rows {
  private Rows() {}

  /** A data set without test rows. */
  static DataSet train(Examples train) {
    return new DataSet(train, Optional.empty(), List.of());
  }

  /** Rows 0 … count-1 of one column that holds the row's number, labelled with it. */
  static Examples numbered(int count) {
    float[] numbers = new float[count];
    int[] labels = new int[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = i;
      labels[i] = i;
    }
    return new FloatExamples(Shape.of(1), numbers, labels);
  }

  /** Rows that all hold the same numbers. */
  static Examples repeated(int count, float... row) {
    float[] numbers = new float[count * row.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = row[i % row.length];
    }
    return new FloatExamples(Shape.of(row.length), numbers);
  }

  /** All numbers of a split at one visit. */
  static float[] all(Split split, long visit) {
    int size = split.eventShape().size();
    float[] numbers = new float[split.count() * size];
    for (int row = 0; row < split.count(); row++) {
      split.read(row, visit, numbers, row * size);
    }
    return numbers;
  }
}
