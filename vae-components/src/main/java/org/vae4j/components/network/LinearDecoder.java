package org.vae4j.components.network;

import java.util.Optional;
import org.vae4j.spi.Decoder;
import org.vae4j.spi.DecoderContext;
import org.vae4j.tensor.Tensor;

/**
 * One affine map of the latents: W z + b.
 *
 * <p>Source: Tipping and Bishop 1999, doi:10.1111/1467-9868.00196.
 */
final class LinearDecoder implements Decoder {
  private final Optional<Tensor> condition;
  private final FlatInput input;
  private final OutputLayer output;

  LinearDecoder(DecoderContext context) {
    condition = context.condition();
    input = new FlatInput(context.latentShape(), context);
    output = new OutputLayer(context, input.size());
  }

  @Override
  public Tensor decode(Tensor z) {
    return output.apply(input.apply(z, condition));
  }
}
