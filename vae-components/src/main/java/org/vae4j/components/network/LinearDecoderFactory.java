package org.vae4j.components.network;

import org.vae4j.plugin.DecoderFactory;
import org.vae4j.plugin.NoOptions;
import org.vae4j.spi.Decoder;
import org.vae4j.spi.DecoderContext;

/** Makes decoders that are one affine map. */
public final class LinearDecoderFactory implements DecoderFactory<NoOptions> {
  @Override
  public String name() {
    return "linear";
  }

  @Override
  public String summary() {
    return "One affine map of the latents, as in probabilistic PCA.";
  }

  @Override
  public String citation() {
    return "Tipping and Bishop 1999, doi:10.1111/1467-9868.00196";
  }

  @Override
  public Class<NoOptions> configType() {
    return NoOptions.class;
  }

  @Override
  public Decoder create(NoOptions config, DecoderContext context) {
    return new LinearDecoder(context);
  }
}
