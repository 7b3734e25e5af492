package org.vae4j.backend;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.vae4j.graph.Program;

/**
 * Writes trained models for other software; found with {@link java.util.ServiceLoader}.
 *
 * <p>Asking for {@link #usability()} must neither fail nor load anything heavy.
 */
public interface ModelExporter {
  /** The name of the format, such as {@code saved-model}. */
  String format();

  /** What is written, in one sentence. */
  String summary();

  /** Whether it can be written here. */
  Usability usability();

  /**
   * Writes programs as functions of their names, with inputs and outputs of their names, the
   * parameters being constants.
   *
   * @param programs that assign nothing and draw nothing
   * @param parameters the value of each, as {@code session::read} gives it
   * @param folder empty; who calls gives it its name once it is whole
   * @throws UnusableException when something is missing or cannot be loaded
   * @throws IllegalArgumentException when a program assigns parameters or draws noise
   */
  void export(List<Program> programs, Function<String, float[]> parameters, Path folder)
      throws IOException;
}
