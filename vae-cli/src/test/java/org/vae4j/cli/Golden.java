package org.vae4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares texts with files under {@code src/test/resources/golden}. Run with {@code
 * -Dgolden.update=true} to write the files anew, then read the difference.
 */
public final class Golden {
  private static final Path FOLDER = Path.of("src/test/resources/golden");

  private Golden() {}

  /** Checks that a text is the one in the file of this name. */
  public static void check(String name, String text) {
    Path file = FOLDER.resolve(name);
    try {
      if (Boolean.getBoolean("golden.update")) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
      }
      assertEquals(Files.readString(file), text, file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(file + " is missing: run with -Dgolden.update=true", e);
    }
  }
}
