package org.vae4j.experiment.data.files;

import java.nio.file.Path;
import java.util.Optional;
import org.vae4j.data.DataContext;

/**
 * The files of a data set that keeps rows and labels, training and test in files of their own.
 *
 * @param train training rows
 * @param trainLabels their classes
 * @param test test rows
 * @param testLabels their classes
 */
public record ArrayFiles(
    Path train, Optional<Path> trainLabels, Optional<Path> test, Optional<Path> testLabels) {
  /** The same files, where a spec that names them means them. */
  public ArrayFiles resolvedBy(DataContext context) {
    return new ArrayFiles(
        context.resolve(train),
        trainLabels.map(context::resolve),
        test.map(context::resolve),
        testLabels.map(context::resolve));
  }
}
