package org.vae4j.components.optimizer;

import org.vae4j.plugin.OptimizerFactory;
import org.vae4j.spi.ComponentContext;
import org.vae4j.spi.Optimizer;

/** Makes {@link Sgd} optimizers. */
public final class SgdFactory implements OptimizerFactory<SgdConfig> {
  @Override
  public String name() {
    return "sgd";
  }

  @Override
  public String summary() {
    return "Stochastic gradient descent, with momentum or Nesterov's if asked for.";
  }

  @Override
  public String citation() {
    return "Robbins and Monro 1951; Sutskever et al. 2013";
  }

  @Override
  public Class<SgdConfig> configType() {
    return SgdConfig.class;
  }

  @Override
  public Optimizer create(SgdConfig config, ComponentContext context) {
    return new Sgd(config);
  }
}
