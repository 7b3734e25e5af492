package org.vae4j.spi;

import org.vae4j.tensor.Tensor;

/**
 * The generative network: maps latents to the parameters of the likelihood p(x|z).
 *
 * <p>To write your own: the output has the shape {@link DecoderContext#outputShape()}; start its
 * output bias at {@link DecoderContext#initialOutput()} so that training begins at the data's mean;
 * honour {@link ModelContext#condition()} or refuse it.
 */
public interface Decoder {
  /**
   * Decodes latents.
   *
   * @param z shape {@code [samples…, batch, latent…]}
   * @return shape {@code [samples…, batch] + outputShape}
   */
  Tensor decode(Tensor z);
}
