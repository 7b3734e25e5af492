package org.vae4j.experiment.data.idx;

import java.nio.file.Path;
import java.util.Optional;
import org.vae4j.plugin.Option;

/**
 * Options of the source {@code idx}.
 *
 * @param train training pictures
 * @param trainLabels their classes
 * @param test test pictures
 * @param testLabels their classes
 */
public record IdxOptions(
    @Option("file of the training rows, rank 2 to 4, plain or .gz; bytes are read as 0 to 1")
        Path train,
    @Option("file of the training labels, rank 1") Optional<Path> trainLabels,
    @Option("file of the test rows") Optional<Path> test,
    @Option("file of the test labels") Optional<Path> testLabels) {
  /** Checks that test labels come with test rows. */
  public IdxOptions {
    if (testLabels.isPresent() && test.isEmpty()) {
      throw new IllegalArgumentException("test-labels need test, the file of their rows");
    }
  }
}
