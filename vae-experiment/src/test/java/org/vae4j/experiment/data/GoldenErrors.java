package org.vae4j.experiment.data;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import org.junit.jupiter.api.function.Executable;
import org.vae4j.data.DataException;
import org.vae4j.experiment.Golden;

/** Collects error texts and compares them with a {@link Golden} file. */
public final class GoldenErrors {
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
  public void matches(String name) {
    Golden.check("data-errors/" + name + ".txt", text.toString().stripTrailing());
  }
}
