package org.vae4j.components.network;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.vae4j.spi.ComponentContext;
import org.vae4j.spi.Initializer;
import org.vae4j.tensor.Tensor;

/** One hidden layer: affine map, layer norm if asked for, nonlinearity or gate, dropout. */
final class HiddenLayer {
  private final UnaryOperator<Tensor> affine;
  private final Optional<LayerNorm> norm;
  private final Activation activation;
  private final Optional<UnaryOperator<Tensor>> gate;
  private final Dropout dropout;

  HiddenLayer(ComponentContext context, String name, Connection connection, LayerOptions options) {
    activation = options.activation();
    Initializer weight = options.initializer().before(activation, connection);
    affine = connection.connect(context, name, weight);
    norm =
        options.layerNorm()
            ? Optional.of(new LayerNorm(context, name + "/norm", connection.outputs()))
            : Optional.empty();
    gate =
        activation == Activation.GATED
            ? Optional.of(connection.connect(context, name + "/gate", weight))
            : Optional.empty();
    dropout = new Dropout(context, name + "-dropout", options.dropout());
  }

  Tensor apply(Tensor x) {
    Tensor mapped = affine.apply(x);
    Tensor active = activation.apply(norm.map(n -> n.apply(mapped)).orElse(mapped));
    return dropout.apply(gate.map(g -> active.times(g.apply(x).sigmoid())).orElse(active));
  }
}
