package org.vae4j.plugin;

import org.vae4j.spi.Estimator;
import org.vae4j.spi.ModelContext;

/**
 * Makes an estimator from its options.
 *
 * @param <C> the options
 */
public interface EstimatorFactory<C extends Record>
    extends ComponentFactory<Estimator, C, ModelContext> {
  @Override
  default Kind kind() {
    return Kind.ESTIMATOR;
  }
}
