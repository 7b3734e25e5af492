package org.vae4j.components.network;

import java.util.Optional;
import org.vae4j.spi.ComponentContext;
import org.vae4j.spi.Initializer;
import org.vae4j.tensor.Tensor;

/** One hidden layer: affine map, layer norm if asked for, nonlinearity or gate, dropout. */
final class HiddenLayer {
  private final Dense dense;
  private final Optional<LayerNorm> norm;
  private final Activation activation;
  private final Optional<Dense> gate;
  private final Dropout dropout;

  HiddenLayer(ComponentContext context, String name, int inputs, int outputs, MlpConfig config) {
    Initializer weight = config.initializer().before(config.activation());
    activation = config.activation();
    dense = Dense.create(context, name, inputs, outputs, weight, Initializer.zeros());
    norm =
        config.layerNorm()
            ? Optional.of(new LayerNorm(context, name + "/norm", outputs))
            : Optional.empty();
    gate =
        activation == Activation.GATED
            ? Optional.of(
                Dense.create(context, name + "/gate", inputs, outputs, weight, Initializer.zeros()))
            : Optional.empty();
    dropout = new Dropout(context, name + "-dropout", config.dropout());
  }

  Tensor apply(Tensor x) {
    Tensor affine = dense.apply(x);
    Tensor active = activation.apply(norm.map(n -> n.apply(affine)).orElse(affine));
    return dropout.apply(gate.map(g -> active.times(g.apply(x).sigmoid())).orElse(active));
  }
}
