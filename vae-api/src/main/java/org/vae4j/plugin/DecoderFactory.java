package org.vae4j.plugin;

import org.vae4j.spi.Decoder;
import org.vae4j.spi.DecoderContext;

/**
 * Makes a decoder network from its options.
 *
 * @param <C> the options
 */
public interface DecoderFactory<C extends Record>
    extends ComponentFactory<Decoder, C, DecoderContext> {
  @Override
  default Kind kind() {
    return Kind.DECODER;
  }
}
