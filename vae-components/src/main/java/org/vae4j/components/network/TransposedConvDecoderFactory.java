package org.vae4j.components.network;

import org.vae4j.plugin.DecoderFactory;
import org.vae4j.spi.Decoder;
import org.vae4j.spi.DecoderContext;
import org.vae4j.spi.IncompatiblePartsException;

/** Makes decoders of transposed convolutions. */
public final class TransposedConvDecoderFactory implements DecoderFactory<TransposedConvConfig> {
  @Override
  public String name() {
    return "transposed-conv";
  }

  @Override
  public String summary() {
    return "Dense layers, then transposed convolutions up to an image: the mirror image of `conv`.";
  }

  @Override
  public String citation() {
    return "Radford, Metz and Chintala 2016, arXiv:1511.06434; Dumoulin and Visin 2016,"
        + " arXiv:1603.07285";
  }

  @Override
  public Class<TransposedConvConfig> configType() {
    return TransposedConvConfig.class;
  }

  @Override
  public Decoder create(TransposedConvConfig config, DecoderContext context) {
    if (context.outputShape().rank() != 3) {
      throw new IncompatiblePartsException(
          "the decoder `transposed-conv` writes images of shape [height, width, channels], the"
              + " likelihood reads parameters of shape "
              + context.outputShape(),
          "Use `decoder: mlp`, or data that are images.");
    }
    return new TransposedConvDecoder(config, context);
  }
}
