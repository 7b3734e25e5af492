package org.vae4j.components.network;

import org.vae4j.plugin.DecoderFactory;
import org.vae4j.spi.Decoder;
import org.vae4j.spi.DecoderContext;

/** Makes decoders that are multi-layer perceptrons. */
public final class MlpDecoderFactory implements DecoderFactory<MlpConfig> {
  @Override
  public String name() {
    return "mlp";
  }

  @Override
  public String summary() {
    return "A multi-layer perceptron over the latents.";
  }

  @Override
  public String citation() {
    return "Kingma and Welling 2013, arXiv:1312.6114";
  }

  @Override
  public Class<MlpConfig> configType() {
    return MlpConfig.class;
  }

  @Override
  public Decoder create(MlpConfig config, DecoderContext context) {
    return new MlpDecoder(config, context);
  }
}
