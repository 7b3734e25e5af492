package org.vae4j.components.estimator;

import org.vae4j.plugin.EstimatorFactory;
import org.vae4j.spi.Estimator;
import org.vae4j.spi.ModelContext;

/** Makes {@link Dreg} estimators. */
public final class DregFactory implements EstimatorFactory<DregConfig> {
  @Override
  public String name() {
    return "dreg";
  }

  @Override
  public String summary() {
    return "The importance-weighted bound with a doubly reparameterised gradient for the encoder.";
  }

  @Override
  public String citation() {
    return "Tucker, Lawson, Gu and Maddison 2019, arXiv:1810.04152";
  }

  @Override
  public Class<DregConfig> configType() {
    return DregConfig.class;
  }

  @Override
  public Estimator create(DregConfig config, ModelContext context) {
    return new Dreg(config.samples());
  }
}
