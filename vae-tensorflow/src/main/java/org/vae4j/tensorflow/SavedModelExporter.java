package org.vae4j.tensorflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.vae4j.backend.ModelExporter;
import org.vae4j.backend.Usability;
import org.vae4j.graph.Program;

/**
 * Offers the format {@code saved-model}: what TensorFlow, its serving and its converters load. One
 * signature for each program; batches have the size the programs were written for.
 *
 * <p>The weights are constants of the graph (at most 2 GB): with resource variables TensorFlow's
 * own export leaves them out.
 */
public final class SavedModelExporter implements ModelExporter {
  private static final String FORMAT = "saved-model";

  /** For {@link java.util.ServiceLoader}. */
  public SavedModelExporter() {}

  @Override
  public String format() {
    return FORMAT;
  }

  @Override
  public String summary() {
    return "A SavedModel of TensorFlow with a signature for each function, weights included.";
  }

  @Override
  public Usability usability() {
    return NativeLibrary.ofThisMachine().usability();
  }

  @Override
  public void export(List<Program> programs, Function<String, float[]> parameters, Path folder)
      throws IOException {
    try {
      NativeLibrary.ofThisMachine()
          .use(
              "format '" + FORMAT + "'",
              () -> SavedModelWriter.write(programs, parameters, folder));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
