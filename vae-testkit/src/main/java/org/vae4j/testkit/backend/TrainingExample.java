package org.vae4j.testkit.backend;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vae4j.backend.Backend;
import org.vae4j.backend.BackendFactory;
import org.vae4j.backend.BackendOptions;
import org.vae4j.backend.Bindings;
import org.vae4j.backend.Executable;
import org.vae4j.backend.Session;
import org.vae4j.graph.Program;
import org.vae4j.random.RandomStream;
import org.vae4j.testkit.TestGraph;

/**
 * A small variational autoencoder with Gaussian noise, trained by gradient descent with momentum:
 * enough of everything to tell whether two runs are the same run.
 */
record TrainingExample(int batch, int columns, int hidden, int latent) {
  /** Odd sizes on purpose, and large enough that a backend may want to split the work. */
  static final TrainingExample LARGE = new TrainingExample(67, 131, 65, 5);

  /** For thousands of steps. */
  static final TrainingExample SMALL = new TrainingExample(17, 23, 19, 3);

  /** For as many steps as a long training has. */
  static final TrainingExample TINY = new TrainingExample(5, 7, 6, 2);

  /** One step: reads {@code x}, returns the {@code loss}, assigns parameters and momenta. */
  Program step() {
    return new TrainingExampleWriter(this).write();
  }

  /** What a run left behind, to be compared with another. */
  record Outcome(List<Float> losses, Map<String, List<Float>> parameters) {}

  /** Trains for some steps in a new session. */
  Outcome train(BackendFactory factory, int threads, int steps) {
    Program program = step();
    try (Backend backend = factory.open(new BackendOptions(threads));
        Session session = backend.open(program.parameters().values(), TestGraph.SEED);
        Executable executable = session.compile(program)) {
      List<Float> losses = run(program, executable, 1, steps);
      return new Outcome(losses, parameters(program, session));
    }
  }

  /** Runs the steps from one number to another, both included, and returns their losses. */
  List<Float> run(Program program, Executable executable, int from, int to) {
    Bindings bindings = Bindings.of(program);
    List<Float> losses = new ArrayList<>();
    for (int step = from; step <= to; step++) {
      RandomStream.of(TestGraph.SEED, "data", step)
          .fillUniform(bindings.input("x"), 0, batch * columns, 0);
      bindings.noise(TestGraph.SEED, step);
      executable.run(bindings);
      losses.add(bindings.output("loss")[0]);
    }
    return losses;
  }

  static Map<String, List<Float>> parameters(Program program, Session session) {
    Map<String, List<Float>> parameters = new LinkedHashMap<>();
    program.parameters().keySet().forEach(name -> parameters.put(name, boxed(session.read(name))));
    return parameters;
  }

  private static List<Float> boxed(float[] numbers) {
    List<Float> boxed = new ArrayList<>(numbers.length);
    for (float number : numbers) {
      boxed.add(number);
    }
    return boxed;
  }
}
