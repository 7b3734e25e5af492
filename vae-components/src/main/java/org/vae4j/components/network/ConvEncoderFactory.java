package org.vae4j.components.network;

import org.vae4j.plugin.EncoderFactory;
import org.vae4j.spi.Encoder;
import org.vae4j.spi.IncompatiblePartsException;
import org.vae4j.spi.ModelContext;

/** Makes convolutional encoders. */
public final class ConvEncoderFactory implements EncoderFactory<ConvConfig> {
  @Override
  public String name() {
    return "conv";
  }

  @Override
  public String summary() {
    return "Convolutions over images, then dense layers.";
  }

  @Override
  public String citation() {
    return "LeCun et al. 1989, doi:10.1162/neco.1989.1.4.541";
  }

  @Override
  public Class<ConvConfig> configType() {
    return ConvConfig.class;
  }

  @Override
  public Encoder create(ConvConfig config, ModelContext context) {
    if (context.eventShape().rank() != 3) {
      throw new IncompatiblePartsException(
          "the encoder `conv` reads images of shape [height, width, channels], the rows of the data"
              + " have shape "
              + context.eventShape(),
          "Use `encoder: mlp`, or data that are images.");
    }
    return new ConvEncoder(config, context);
  }
}
