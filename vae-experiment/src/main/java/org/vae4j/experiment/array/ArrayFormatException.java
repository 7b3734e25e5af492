package org.vae4j.experiment.array;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Thrown when a file is not the array file it should be: cut off, damaged, or of another format.
 */
public final class ArrayFormatException extends IOException {
  private static final long serialVersionUID = 1L;

  ArrayFormatException(Path file, String problem) {
    super(file + ": " + problem);
  }

  ArrayFormatException(Path file, String problem, Throwable cause) {
    super(file + ": " + problem, cause);
  }
}
