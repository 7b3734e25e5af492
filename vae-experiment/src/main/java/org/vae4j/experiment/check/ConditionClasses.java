package org.vae4j.experiment.check;

import java.util.Arrays;
import org.vae4j.data.DataException;
import org.vae4j.experiment.data.preparation.PreparedData;
import org.vae4j.experiment.data.preparation.Split;

/** The classes a model can be conditioned on: those of the training rows. */
final class ConditionClasses {
  private ConditionClasses() {}

  /**
   * How many there are; every row of every split has one of them.
   *
   * @throws DataException when a split has no classes, or one that no training row can teach
   */
  static int count(PreparedData data) {
    data.splits().forEach(ConditionClasses::requireLabels);
    int largest = Arrays.stream(data.train().labels()).max().orElseThrow();
    if (largest >= data.train().count()) {
      throw new DataException(
          "the largest label is "
              + largest
              + ", which makes more classes than the "
              + data.train().count()
              + " training rows",
          "Number the classes 0, 1, 2, … without gaps.");
    }
    data.splits().forEach(split -> requireKnown(split, largest));
    return largest + 1;
  }

  private static void requireLabels(Split split) {
    if (split.labels().length == 0) {
      throw new DataException(
          "the rows of split "
              + split.name()
              + " have no labels, but the model is conditioned on the label of each row",
          "Name the labels in data.source (csv: label; idx and npy: train-labels and test-labels),"
              + " or set model.condition: none.");
    }
  }

  private static void requireKnown(Split split, int largest) {
    for (int row = 0; row < split.count(); row++) {
      int label = split.labels()[row];
      if (label > largest) {
        throw new DataException(
            split.name()
                + " row "
                + (row + 1)
                + " has label "
                + label
                + ", but the training rows have classes 0 to "
                + largest,
            "Give the training rows some of each class (shuffle the rows, or split off fewer with"
                + " data.validation), or leave such rows out.");
      }
    }
  }
}
