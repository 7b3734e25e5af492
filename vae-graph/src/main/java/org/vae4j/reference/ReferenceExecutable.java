package org.vae4j.reference;

import org.vae4j.backend.Bindings;
import org.vae4j.backend.Executable;
import org.vae4j.graph.Program;

/** A program that is interpreted anew at every run. */
final class ReferenceExecutable implements Executable {
  private final Interpreter interpreter;
  private final ReferenceSession session;

  ReferenceExecutable(Program program, ReferenceSession session) {
    this.interpreter = new Interpreter(program);
    this.session = session;
  }

  @Override
  public void run(Bindings bindings) {
    Interpreter.Results results = interpreter.run(new BoundEnvironment(bindings, session::value));
    results.outputs().forEach((name, value) -> value.narrowInto(bindings.output(name)));
    results.assignments().forEach((name, value) -> value.narrowInto(session.value(name)));
  }

  @Override
  public void close() {
    // holds nothing
  }
}
