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
import org.vae4j.graph.GraphBuilder;
import org.vae4j.graph.ParameterSpec;
import org.vae4j.graph.Program;
import org.vae4j.random.RandomStream;
import org.vae4j.spi.Initializer;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;
import org.vae4j.testkit.TestGraph;

/**
 * A small variational autoencoder with Gaussian noise, trained by gradient descent with momentum:
 * enough of everything to tell whether two runs are the same run.
 *
 * <p>Its sizes are odd on purpose, and large enough that a backend may want to split the work.
 */
final class TrainingExample {
  private static final int BATCH = 67;
  private static final int COLUMNS = 131;
  private static final int HIDDEN = 65;
  private static final int LATENT = 5;

  private final GraphBuilder graph = new GraphBuilder("train");
  private final List<ParameterSpec> trained = new ArrayList<>();

  private TrainingExample() {}

  /** One step: reads {@code x}, returns the {@code loss}, assigns parameters and momenta. */
  static Program step() {
    return new TrainingExample().write();
  }

  private Program write() {
    Tensor x = graph.input("x", Shape.of(BATCH, COLUMNS));
    Tensor hidden = layer(x, "encoder/hidden", HIDDEN).tanh();
    Tensor mean = layer(hidden, "posterior/mean", LATENT);
    Tensor logScale = layer(hidden, "posterior/log-scale", LATENT);
    Tensor noise = graph.noise().normal("epsilon", mean.shape());
    Tensor z = mean.plus(logScale.exp().times(noise));
    Tensor decoded = layer(z, "decoder/hidden", HIDDEN).relu();
    Tensor logits = layer(decoded, "decoder/logits", COLUMNS);
    Tensor reconstruction = x.times(logits).minus(logits.softplus()).sum(-1);
    Tensor kl =
        mean.square().plus(logScale.times(2).exp()).minus(logScale.times(2)).minus(1).sum(-1);
    Tensor loss = kl.times(0.5).minus(reconstruction).mean();
    descend(loss);
    return graph.program(Map.of("loss", loss));
  }

  private Tensor layer(Tensor x, String name, int size) {
    Shape weight = Shape.of(x.shape().dim(-1), size);
    Tensor product = x.matMul(parameter(name + "/weight", weight, Initializer.glorotUniform()));
    return product.plus(parameter(name + "/bias", Shape.of(size), Initializer.zeros()));
  }

  private Tensor parameter(String name, Shape shape, Initializer initializer) {
    ParameterSpec spec = new ParameterSpec(name, shape, initializer, ParameterSpec.Role.TRAINED);
    trained.add(spec);
    return graph.parameter(spec);
  }

  private void descend(Tensor loss) {
    List<Tensor> parameters = trained.stream().map(graph::parameter).toList();
    List<Tensor> gradients = graph.gradients(loss, parameters);
    for (int i = 0; i < trained.size(); i++) {
      ParameterSpec spec = trained.get(i);
      String slot = "momentum/" + spec.name();
      ParameterSpec momentum =
          new ParameterSpec(slot, spec.shape(), Initializer.zeros(), ParameterSpec.Role.SLOT);
      Tensor next = graph.parameter(momentum).times(0.9).plus(gradients.get(i));
      graph.assign(slot, next);
      graph.assign(spec.name(), parameters.get(i).minus(next.times(0.002)));
    }
  }

  /** What a run left behind, to be compared with another. */
  record Outcome(List<Float> losses, Map<String, List<Float>> parameters) {}

  /** Trains for some steps in a new session. */
  static Outcome train(BackendFactory factory, int threads, int steps) {
    Program program = step();
    try (Backend backend = factory.open(new BackendOptions(threads));
        Session session = backend.open(program.parameters().values(), TestGraph.SEED);
        Executable executable = session.compile(program)) {
      List<Float> losses = run(program, executable, 1, steps);
      return new Outcome(losses, parameters(program, session));
    }
  }

  /** Runs the steps from one number to another, both included, and returns their losses. */
  static List<Float> run(Program program, Executable executable, int from, int to) {
    Bindings bindings = Bindings.of(program);
    List<Float> losses = new ArrayList<>();
    for (int step = from; step <= to; step++) {
      RandomStream.of(TestGraph.SEED, "data", step)
          .fillUniform(bindings.input("x"), 0, BATCH * COLUMNS, 0);
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
