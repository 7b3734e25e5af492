package org.vae4j.plugin;

import org.vae4j.spi.PosteriorContext;
import org.vae4j.spi.PosteriorFamily;

/**
 * Makes a family of posteriors q(z|x) from its options.
 *
 * @param <C> the options
 */
public interface PosteriorFactory<C extends Record>
    extends ComponentFactory<PosteriorFamily, C, PosteriorContext> {
  @Override
  default Kind kind() {
    return Kind.POSTERIOR;
  }
}
