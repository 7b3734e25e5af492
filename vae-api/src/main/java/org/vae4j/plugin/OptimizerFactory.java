package org.vae4j.plugin;

import org.vae4j.spi.ComponentContext;
import org.vae4j.spi.Optimizer;

/**
 * Makes an optimizer from its options.
 *
 * @param <C> the options
 */
public interface OptimizerFactory<C extends Record>
    extends ComponentFactory<Optimizer, C, ComponentContext> {
  @Override
  default Kind kind() {
    return Kind.OPTIMIZER;
  }
}
