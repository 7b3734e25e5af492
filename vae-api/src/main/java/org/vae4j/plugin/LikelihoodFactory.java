package org.vae4j.plugin;

import org.vae4j.spi.Likelihood;
import org.vae4j.spi.LikelihoodContext;

/**
 * Makes a likelihood p(x|z) from its options.
 *
 * @param <C> the options
 */
public interface LikelihoodFactory<C extends Record>
    extends ComponentFactory<Likelihood, C, LikelihoodContext> {
  @Override
  default Kind kind() {
    return Kind.LIKELIHOOD;
  }
}
