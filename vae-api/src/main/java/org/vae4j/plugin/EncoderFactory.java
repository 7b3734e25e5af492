package org.vae4j.plugin;

import org.vae4j.spi.Encoder;
import org.vae4j.spi.ModelContext;

/**
 * Makes an encoder network from its options.
 *
 * @param <C> the options
 */
public interface EncoderFactory<C extends Record>
    extends ComponentFactory<Encoder, C, ModelContext> {
  @Override
  default Kind kind() {
    return Kind.ENCODER;
  }
}
