package org.vae4j.nativebackend;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vae4j.backend.Bindings;
import org.vae4j.graph.GraphBuilder;
import org.vae4j.graph.ParameterSpec;
import org.vae4j.graph.Program;
import org.vae4j.random.RandomStream;
import org.vae4j.spi.Initializer;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/**
 * A training step of a variational autoencoder with one hidden layer on both sides, Bernoulli
 * likelihood, and Adam.
 *
 * @param batch examples a step
 * @param pixels size of an example
 * @param hidden size of the hidden layers
 * @param latent size of the latent space
 */
record VaeStep(int batch, int pixels, int hidden, int latent) {
  static final long SEED = 7;

  /** The network of the notes on kernels. */
  static VaeStep full() {
    return new VaeStep(128, 784, 400, 20);
  }

  /** Small enough for a quick test, large enough for several tiles. */
  static VaeStep small() {
    return new VaeStep(96, 300, 130, 10);
  }

  Program program() {
    GraphBuilder graph = new GraphBuilder("train");
    List<ParameterSpec> trained = new ArrayList<>();
    Tensor x = graph.input("x", Shape.of(batch, pixels));
    Tensor encoded = layer(graph, trained, x, "encoder", hidden).relu();
    Tensor mean = layer(graph, trained, encoded, "mean", latent);
    Tensor logVariance = layer(graph, trained, encoded, "log-variance", latent);
    Tensor noise = graph.noise().normal("epsilon", mean.shape());
    Tensor z = mean.plus(logVariance.times(0.5).exp().times(noise));
    Tensor decoded = layer(graph, trained, z, "decoder", hidden).relu();
    Tensor logits = layer(graph, trained, decoded, "logits", pixels);
    Tensor reconstruction = x.times(logits).minus(logits.softplus()).sum(-1);
    Tensor kl = mean.square().plus(logVariance.exp()).minus(logVariance).minus(1).sum(-1);
    Tensor loss = kl.times(0.5).minus(reconstruction).mean();
    adam(graph, trained, loss);
    return graph.program(Map.of("loss", loss));
  }

  private static Tensor layer(
      GraphBuilder graph, List<ParameterSpec> trained, Tensor x, String name, int size) {
    Shape shape = Shape.of(x.shape().dim(-1), size);
    ParameterSpec weight =
        spec(name + "/weight", shape, Initializer.glorotUniform(), ParameterSpec.Role.TRAINED);
    ParameterSpec bias =
        spec(name + "/bias", Shape.of(size), Initializer.zeros(), ParameterSpec.Role.TRAINED);
    trained.add(weight);
    trained.add(bias);
    return x.matMul(graph.parameter(weight)).plus(graph.parameter(bias));
  }

  private static ParameterSpec spec(
      String name, Shape shape, Initializer initializer, ParameterSpec.Role role) {
    return new ParameterSpec(name, shape, initializer, role);
  }

  private static void adam(GraphBuilder graph, List<ParameterSpec> trained, Tensor loss) {
    Tensor count =
        graph.parameter(
            spec("adam/step", Shape.scalar(), Initializer.zeros(), ParameterSpec.Role.SLOT));
    Tensor step = count.plus(1);
    graph.assign("adam/step", step);
    Tensor first = step.constant(0.9).pow(step).negate().plus(1);
    Tensor second = step.constant(0.999).pow(step).negate().plus(1);
    List<Tensor> gradients = graph.gradients(loss, trained.stream().map(graph::parameter).toList());
    for (int i = 0; i < trained.size(); i++) {
      Tensor g = gradients.get(i);
      Tensor m = slot(graph, trained.get(i), "m").times(0.9).plus(g.times(0.1));
      m = m.abs().greaterThan(1e-30).select(m, m.constant(0));
      Tensor v = slot(graph, trained.get(i), "v").times(0.999).plus(g.square().times(0.001));
      Tensor update = m.dividedBy(first).dividedBy(v.dividedBy(second).sqrt().plus(1e-8));
      Tensor parameter = graph.parameter(trained.get(i));
      graph.assign("m/" + trained.get(i).name(), m);
      graph.assign("v/" + trained.get(i).name(), v);
      graph.assign(trained.get(i).name(), parameter.minus(update.times(1e-3)));
    }
  }

  private static Tensor slot(GraphBuilder graph, ParameterSpec trained, String kind) {
    return graph.parameter(
        spec(
            kind + "/" + trained.name(),
            trained.shape(),
            Initializer.zeros(),
            ParameterSpec.Role.SLOT));
  }

  /** Sets an example batch, most of whose pixels are zero, and the noise of a step. */
  void feed(Bindings bindings, long step) {
    float[] x = bindings.input("x");
    RandomStream.of(SEED, "data", step).fillUniform(x, 0, batch * pixels, 0);
    for (int i = 0; i < batch * pixels; i++) {
      boolean margin = i % pixels * 4 < 3 * pixels;
      x[i] = margin && i % 7 != 0 ? 0 : x[i];
    }
    bindings.noise(SEED, step);
  }
}
