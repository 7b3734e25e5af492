package org.vae4j.components.network;

import org.vae4j.plugin.EncoderFactory;
import org.vae4j.spi.Encoder;
import org.vae4j.spi.ModelContext;

/** Makes encoders that are multi-layer perceptrons. */
public final class MlpEncoderFactory implements EncoderFactory<MlpConfig> {
  @Override
  public String name() {
    return "mlp";
  }

  @Override
  public String summary() {
    return "A multi-layer perceptron over the flattened event.";
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
  public Encoder create(MlpConfig config, ModelContext context) {
    return new MlpEncoder(config, context);
  }
}
