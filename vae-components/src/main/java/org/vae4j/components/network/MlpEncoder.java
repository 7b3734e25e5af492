package org.vae4j.components.network;

import org.vae4j.spi.Encoder;
import org.vae4j.spi.ModelContext;
import org.vae4j.spi.Observation;
import org.vae4j.tensor.Tensor;

/** A multi-layer perceptron over the flattened event; the features are its last hidden layer. */
final class MlpEncoder implements Encoder {
  private final FlatInput input;
  private final HiddenLayers hidden;

  MlpEncoder(MlpConfig config, ModelContext context) {
    input = new FlatInput(context.eventShape(), context);
    hidden = HiddenLayers.dense(context, input.size(), config.hidden(), config.layers());
  }

  @Override
  public int featureSize() {
    return hidden.outputSize();
  }

  @Override
  public Tensor encode(Observation x) {
    return hidden.apply(input.apply(x.x(), x.condition()));
  }
}
