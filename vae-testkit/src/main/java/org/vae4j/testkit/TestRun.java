package org.vae4j.testkit;

import org.vae4j.backend.Backend;
import org.vae4j.backend.BackendOptions;
import org.vae4j.backend.Bindings;
import org.vae4j.backend.Executable;
import org.vae4j.backend.Session;
import org.vae4j.graph.ParameterSpec;
import org.vae4j.graph.Program;
import org.vae4j.reference.ReferenceBackendFactory;

/** A program on the reference backend, with its parameters, inputs and outputs. */
public final class TestRun implements AutoCloseable {
  private final Program program;
  private final Backend backend;
  private final Session session;
  private final Executable executable;
  private final Bindings bindings;

  TestRun(Program program) {
    this.program = program;
    backend = new ReferenceBackendFactory().open(new BackendOptions(1));
    session = backend.open(program.parameters().values(), TestGraph.SEED);
    executable = session.compile(program);
    bindings = Bindings.of(program);
    bindings.noise(TestGraph.SEED, 0);
  }

  /** Moves every trained parameter away from its start, where many are zero or equal. */
  public TestRun perturb() {
    for (ParameterSpec spec : program.parameters().values()) {
      if (spec.role() == ParameterSpec.Role.TRAINED) {
        session.write(spec.name(), Perturbation.of(spec));
      }
    }
    return this;
  }

  /** Whether the outputs depend on an input. */
  public boolean reads(String input) {
    return bindings.hasInput(input);
  }

  /** Sets an input, if the program reads it. */
  public TestRun feed(String input, float... values) {
    if (bindings.hasInput(input)) {
      float[] target = bindings.input(input);
      if (target.length != values.length) {
        throw new IllegalArgumentException(
            "input '" + input + "' has " + target.length + " numbers, received " + values.length);
      }
      System.arraycopy(values, 0, target, 0, values.length);
    }
    return this;
  }

  /** The value of an input or a parameter. */
  public float[] value(String name) {
    return bindings.hasInput(name) ? bindings.input(name).clone() : session.read(name);
  }

  /** Sets an input or a parameter. */
  public void set(String name, float[] value) {
    if (bindings.hasInput(name)) {
      feed(name, value);
    } else {
      session.write(name, value);
    }
  }

  /** Runs with the noise of the first step. */
  public TestRun run() {
    return run(0);
  }

  /** Runs with the noise of a step. */
  public TestRun run(long step) {
    bindings.noise(TestGraph.SEED, step);
    executable.run(bindings);
    return this;
  }

  /** A copy of an output of the last run. */
  public float[] output(String name) {
    return bindings.output(name).clone();
  }

  @Override
  public void close() {
    executable.close();
    session.close();
    backend.close();
  }
}
