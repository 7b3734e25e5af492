package org.vae4j.components.network;

import java.util.Optional;
import org.vae4j.spi.Decoder;
import org.vae4j.spi.DecoderContext;
import org.vae4j.tensor.Tensor;

/** A multi-layer perceptron over the flattened latents. */
final class MlpDecoder implements Decoder {
  private final Optional<Tensor> condition;
  private final FlatInput input;
  private final HiddenLayers hidden;
  private final OutputLayer output;

  MlpDecoder(MlpConfig config, DecoderContext context) {
    condition = context.condition();
    input = new FlatInput(context.latentShape(), context);
    hidden = HiddenLayers.dense(context, input.size(), config.hidden(), config.layers());
    output = new OutputLayer(context, hidden.outputSize());
  }

  @Override
  public Tensor decode(Tensor z) {
    return output.apply(hidden.apply(input.apply(z, condition)));
  }
}
