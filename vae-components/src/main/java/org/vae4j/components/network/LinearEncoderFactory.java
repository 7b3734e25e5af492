package org.vae4j.components.network;

import org.vae4j.plugin.EncoderFactory;
import org.vae4j.plugin.NoOptions;
import org.vae4j.spi.Encoder;
import org.vae4j.spi.ModelContext;

/** Makes encoders that leave everything to the posterior's affine heads. */
public final class LinearEncoderFactory implements EncoderFactory<NoOptions> {
  @Override
  public String name() {
    return "linear";
  }

  @Override
  public String summary() {
    return "No network: the posterior is linear in the flattened event.";
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
  public Encoder create(NoOptions config, ModelContext context) {
    return new LinearEncoder(context);
  }
}
