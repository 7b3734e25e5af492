package org.vae4j.experiment.data.npy;

import java.nio.file.Path;
import java.util.Optional;
import org.vae4j.plugin.Option;

/**
 * Options of the source {@code npy}.
 *
 * @param train training rows
 * @param trainLabels their classes
 * @param test test rows
 * @param testLabels their classes
 */
public record NpyOptions(
    @Option(
            "file of the training rows: u1 (read as 0 to 1), i1 to i8, f4 or f8; rank 2, or 3 and 4 for pictures")
        Path train,
    @Option("file of the training labels: whole numbers from 0, rank 1") Optional<Path> trainLabels,
    @Option("file of the test rows") Optional<Path> test,
    @Option("file of the test labels") Optional<Path> testLabels) {
  /** Checks that test labels come with test rows. */
  public NpyOptions {
    if (testLabels.isPresent() && test.isEmpty()) {
      throw new IllegalArgumentException("test-labels need test, the file of their rows");
    }
  }
}
