package org.vae4j.components.optimizer;

import org.vae4j.plugin.OptimizerFactory;
import org.vae4j.spi.ComponentContext;
import org.vae4j.spi.Optimizer;

/** Makes {@link Adam} optimizers. */
public final class AdamFactory implements OptimizerFactory<AdamConfig> {
  @Override
  public String name() {
    return "adam";
  }

  @Override
  public String summary() {
    return "Steps scaled by running means of the gradient and of its square.";
  }

  @Override
  public String citation() {
    return "Kingma and Ba 2014, arXiv:1412.6980";
  }

  @Override
  public Class<AdamConfig> configType() {
    return AdamConfig.class;
  }

  @Override
  public Optimizer create(AdamConfig config, ComponentContext context) {
    return new Adam(config);
  }
}
