package org.vae4j.testkit.backend;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vae4j.graph.GraphBuilder;
import org.vae4j.graph.ParameterSpec;
import org.vae4j.graph.Program;
import org.vae4j.spi.Initializer;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/** Writes the step of a {@link TrainingExample}. */
final class TrainingExampleWriter {
  private final GraphBuilder graph = new GraphBuilder("train");
  private final List<ParameterSpec> trained = new ArrayList<>();
  private final TrainingExample sizes;

  TrainingExampleWriter(TrainingExample sizes) {
    this.sizes = sizes;
  }

  Program write() {
    Tensor x = graph.input("x", Shape.of(sizes.batch(), sizes.columns()));
    Tensor hidden = layer(x, "encoder/hidden", sizes.hidden()).tanh();
    Tensor mean = layer(hidden, "posterior/mean", sizes.latent());
    Tensor logScale = layer(hidden, "posterior/log-scale", sizes.latent());
    Tensor noise = graph.noise().normal("epsilon", mean.shape());
    Tensor z = mean.plus(logScale.exp().times(noise));
    Tensor decoded = layer(z, "decoder/hidden", sizes.hidden()).relu();
    Tensor logits = layer(decoded, "decoder/logits", sizes.columns());
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
}
