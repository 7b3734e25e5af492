package org.vae4j.experiment.data.preparation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vae4j.experiment.data.files.Sha256;

/**
 * What identifies a file that was read.
 *
 * @param file where it was
 * @param bytes its size
 * @param sha256 its hash, in hexadecimal
 */
public record FileRecord(String file, long bytes, String sha256) {
  static FileRecord of(Path file) {
    try {
      return new FileRecord(file.toString(), Files.size(file), Sha256.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
