package org.vae4j.experiment.data.preparation;

import java.util.Arrays;
import java.util.Optional;
import org.vae4j.data.DataException;
import org.vae4j.data.Examples;

/** The missing cells of one split: those that read as NaN. */
final class MissingCells {
  private final String split;
  private final Examples rows;
  private final int[] observed;
  private long count;
  private Optional<CellPlace> first = Optional.empty();

  /** Looks at every cell, unless the way the rows are kept has no place for missing ones. */
  MissingCells(String split, Examples rows) {
    this.split = split;
    this.rows = rows;
    this.observed = new int[rows.eventShape().size()];
    if (neverMissing(rows.palette())) {
      Arrays.fill(observed, rows.count());
    } else {
      lookAtAll();
    }
  }

  private static boolean neverMissing(float... palette) {
    boolean known = palette.length > 0;
    for (float value : palette) {
      known &= !Float.isNaN(value);
    }
    return known;
  }

  private void lookAtAll() {
    float[] values = new float[observed.length];
    for (int row = 0; row < rows.count(); row++) {
      rows.read(row, values, 0);
      look(row, values);
    }
  }

  private void look(int row, float... values) {
    for (int element = 0; element < values.length; element++) {
      if (!Float.isNaN(values[element])) {
        observed[element]++;
      } else if (count++ == 0) {
        first = Optional.of(new CellPlace(split, rows.eventShape(), row, element));
      }
    }
  }

  /** The rows, with the number of their missing cells. */
  FixedSplit split() {
    return new FixedSplit(split, rows, count);
  }

  /**
   * Refuses any.
   *
   * @throws DataException naming the first one
   */
  MissingCells refuseAny() {
    first.ifPresent(
        place -> {
          throw new DataException(
              named(place)
                  + ": the value is missing; "
                  + count
                  + " of the "
                  + (long) rows.count() * observed.length
                  + " values of this split are missing",
              "Set data.missing: mask to train on the values that are there, or fill or remove such"
                  + " rows or columns.");
        });
    return this;
  }

  /**
   * Refuses elements that are missing in every row: nothing can be learned about them.
   *
   * @throws DataException naming the first one
   */
  MissingCells requireEachElementSomewhere() {
    for (int element = 0; element < observed.length; element++) {
      if (observed[element] == 0) {
        throw new DataException(
            named(new CellPlace(split, rows.eventShape(), 0, element))
                + ": the value is missing, here and in every row of this split",
            "Remove it from the data: nothing can be learned about it.");
      }
    }
    return this;
  }

  /** With the place in a file, where the rows know it. */
  private String named(CellPlace place) {
    return rows.origin(place.row(), place.element())
        .map(origin -> origin + " (" + place + ")")
        .orElseGet(place::toString);
  }
}
