package org.vae4j.tensorflow;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.vae4j.backend.Backend;
import org.vae4j.backend.BackendOptions;
import org.vae4j.backend.Bindings;
import org.vae4j.backend.Executable;
import org.vae4j.backend.Session;
import org.vae4j.graph.GraphBuilder;
import org.vae4j.graph.ParameterSpec;
import org.vae4j.graph.Program;
import org.vae4j.spi.Initializer;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/**
 * A process that trains two layers for some steps and prints a hash of the weights, and what
 * computed them: one argument, the number of threads.
 */
final class HashedTraining {
  /** Enough for the products to be split between threads. */
  private static final int ROWS = 300;

  private static final int COLUMNS = 200;
  private static final int STEPS = 10;
  private static final long SEED = 5;

  private HashedTraining() {}

  public static void main(String[] arguments) {
    int threads = Integer.parseInt(arguments[0]);
    Program program = program();
    try (Backend backend = new TensorFlowBackendFactory().open(new BackendOptions(threads));
        Session session = backend.open(program.parameters().values(), SEED);
        Executable executable = session.compile(program)) {
      Bindings bindings = Bindings.of(program);
      for (int step = 1; step <= STEPS; step++) {
        bindings.noise(SEED, step);
        executable.run(bindings);
      }
      int hash =
          program.parameters().keySet().stream()
              .mapToInt(name -> Arrays.hashCode(session.read(name)))
              .reduce(1, (sum, next) -> 31 * sum + next);
      System.out.println(backend.description() + "; " + Integer.toHexString(hash));
    }
  }

  private static Program program() {
    GraphBuilder graph = new GraphBuilder("layers");
    Tensor first = graph.parameter(spec("first"));
    Tensor second = graph.parameter(spec("second"));
    Tensor x = graph.noise().normal("x", Shape.of(ROWS, COLUMNS));
    Tensor loss = x.matMul(first).tanh().matMul(second).minus(x).square().mean();
    List<Tensor> gradients = graph.gradients(loss, List.of(first, second));
    graph.assign("first", first.minus(gradients.get(0)));
    graph.assign("second", second.minus(gradients.get(1)));
    return graph.program(Map.of("loss", loss));
  }

  private static ParameterSpec spec(String name) {
    return new ParameterSpec(
        name, Shape.of(COLUMNS, COLUMNS), Initializer.glorotNormal(), ParameterSpec.Role.TRAINED);
  }
}
