package org.vae4j.plugin;

import org.vae4j.spi.LatentPrior;
import org.vae4j.spi.PriorContext;

/**
 * Makes a prior p(z) from its options.
 *
 * @param <C> the options
 */
public interface LatentPriorFactory<C extends Record>
    extends ComponentFactory<LatentPrior, C, PriorContext> {
  @Override
  default Kind kind() {
    return Kind.PRIOR;
  }
}
