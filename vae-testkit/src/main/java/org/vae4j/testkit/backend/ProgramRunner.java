package org.vae4j.testkit.backend;

import java.util.LinkedHashMap;
import java.util.Map;
import org.vae4j.backend.Backend;
import org.vae4j.backend.BackendFactory;
import org.vae4j.backend.BackendOptions;
import org.vae4j.backend.Bindings;
import org.vae4j.backend.Executable;
import org.vae4j.backend.Session;
import org.vae4j.graph.Program;

/** Runs a program once in a session of its own. */
final class ProgramRunner {
  private ProgramRunner() {}

  /** The outputs of a run at step 1 of a seed, by name. */
  static Map<String, float[]> outputs(
      BackendFactory factory, Program program, Map<String, float[]> inputs, long seed) {
    try (Backend backend = factory.open(new BackendOptions(1));
        Session session = backend.open(program.parameters().values(), seed);
        Executable executable = session.compile(program)) {
      Bindings bindings = bindings(program, inputs);
      bindings.noise(seed, 1);
      executable.run(bindings);
      return copies(program, bindings);
    }
  }

  /** Bindings with the inputs that the program reads. */
  static Bindings bindings(Program program, Map<String, float[]> inputs) {
    Bindings bindings = Bindings.of(program);
    for (String name : program.inputs().keySet()) {
      float[] target = bindings.input(name);
      System.arraycopy(inputs.get(name), 0, target, 0, target.length);
    }
    return bindings;
  }

  static Map<String, float[]> copies(Program program, Bindings bindings) {
    Map<String, float[]> copies = new LinkedHashMap<>();
    program.outputs().keySet().forEach(name -> copies.put(name, bindings.output(name).clone()));
    return copies;
  }
}
