package org.vae4j.reference;

import java.util.stream.Collectors;
import org.vae4j.backend.Bindings;
import org.vae4j.backend.Executable;
import org.vae4j.graph.Program;

/** A program that is interpreted anew at every run. */
final class ReferenceExecutable implements Executable {
  private final Program program;
  private final Interpreter interpreter;
  private final ReferenceSession session;
  private boolean closed;

  ReferenceExecutable(Program program, ReferenceSession session) {
    this.program = program;
    this.interpreter = new Interpreter(program);
    this.session = session;
  }

  @Override
  public void run(Bindings bindings) {
    if (closed) {
      throw new IllegalStateException(
          "program '" + program.name() + "' is closed; compile it again");
    }
    session.requireOpen();
    Interpreter.Results results = interpreter.run(new BoundEnvironment(bindings, session::value));
    results.outputs().forEach((output, value) -> value.narrowInto(bindings.output(output)));
    results.assignments().forEach((parameter, value) -> value.narrowInto(session.value(parameter)));
  }

  @Override
  public String explain() {
    String nodes =
        program.nodes().stream()
            .map(node -> "  " + node.primitive() + " " + node.shape() + " " + node.origin().path())
            .collect(Collectors.joining("\n"));
    return "program " + program.name() + " in float64, node by node\n" + nodes + "\n";
  }

  @Override
  public void close() {
    closed = true;
  }
}
