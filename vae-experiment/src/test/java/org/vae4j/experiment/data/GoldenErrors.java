package org.vae4j.experiment.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.function.Executable;
import org.vae4j.data.DataException;

/**
 * Collects error texts and compares them with a golden file; {@code -Dgolden.update=true} writes
 * the file instead.
 */
public final class GoldenErrors {
  private static final Path GOLDENS = Path.of("src/test/resources/org/vae4j/experiment/data");

  private final Path folder;
  private final StringBuilder text = new StringBuilder();

  /**
   * An empty collection.
   *
   * @param folder written as {@code <folder>} in the golden file
   */
  public GoldenErrors(Path folder) {
    this.folder = folder;
  }

  /** Adds the text of the exception that must be thrown. */
  public void add(String title, Executable load) {
    DataException error = assertThrows(DataException.class, load, title);
    text.append("== ").append(title).append('\n');
    text.append(error.getMessage().replace(folder.toString(), "<folder>")).append('\n');
    text.append("    ")
        .append(error.remedy().replace(folder.toString(), "<folder>"))
        .append("\n\n");
  }

  /** Compares with the golden file of this name. */
  public void matches(String name) throws IOException {
    Path golden = GOLDENS.resolve(name);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, text);
    }
    assertEquals(Files.readString(golden), text.toString());
  }
}
