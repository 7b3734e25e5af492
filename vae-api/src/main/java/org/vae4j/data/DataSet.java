package org.vae4j.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a data source loads: rows to train on, rows to test on where the source has such a split,
 * and the files they came from.
 *
 * @param train rows for training (and, split off from these, validation)
 * @param test rows for the final test; absent when the source has none
 * @param files the files that were read, for provenance
 */
public record DataSet(Examples train, Optional<Examples> test, List<Path> files) {
  /** Checks that both splits have rows of one shape. */
  public DataSet {
    files = List.copyOf(files);
    if (test.isPresent() && !test.get().eventShape().equals(train.eventShape())) {
      throw new IllegalArgumentException(
          "training rows have shape "
              + train.eventShape()
              + ", test rows "
              + test.get().eventShape());
    }
  }
}
