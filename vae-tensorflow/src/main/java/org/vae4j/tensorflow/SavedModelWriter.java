package org.vae4j.tensorflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.tensorflow.Graph;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.Session;
import org.tensorflow.Signature;
import org.tensorflow.op.Ops;
import org.vae4j.graph.Program;

/** Writes programs, their parameters frozen, as the signatures of one SavedModel. */
final class SavedModelWriter {
  private SavedModelWriter() {}

  /**
   * Writes a SavedModel.
   *
   * @return where it was written
   */
  static Path write(List<Program> programs, Function<String, float[]> parameters, Path folder) {
    try (Graph graph = new Graph();
        Session session = new Session(graph)) {
      Ops tf = Ops.create(graph);
      Signature[] signatures =
          programs.stream()
              .map(program -> signature(tf, program, parameters))
              .toArray(Signature[]::new);
      SavedModelBundle.exporter(folder.toString())
          .withSession(session)
          .withSignatures(signatures)
          .export();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Signature signature(
      Ops tf, Program program, Function<String, float[]> parameters) {
    if (!program.assignments().isEmpty()) {
      throw new IllegalArgumentException(
          "program '" + program.name() + "' assigns parameters, which would be constants");
    }
    LoweredProgram lowered =
        ProgramLowering.frozen(tf.withSubScope(program.name()), program, parameters);
    if (!lowered.noise().isEmpty()) {
      throw new IllegalArgumentException(
          "program '" + program.name() + "' draws noise, which nobody would feed");
    }
    Signature.Builder signature = Signature.builder(program.name());
    lowered.inputs().forEach(port -> signature.input(port.name(), port.operand()));
    lowered.outputs().forEach(port -> signature.output(port.name(), port.operand()));
    return signature.build();
  }
}
