package org.vae4j.components.estimator;

import org.vae4j.plugin.EstimatorFactory;
import org.vae4j.spi.Estimator;
import org.vae4j.spi.ModelContext;

/** Makes {@link Iwae} estimators. */
public final class IwaeFactory implements EstimatorFactory<IwaeConfig> {
  @Override
  public String name() {
    return "iwae";
  }

  @Override
  public String summary() {
    return "The importance-weighted bound: tighter than the evidence lower bound, at K times its cost.";
  }

  @Override
  public String citation() {
    return "Burda, Grosse and Salakhutdinov 2016, arXiv:1509.00519";
  }

  @Override
  public Class<IwaeConfig> configType() {
    return IwaeConfig.class;
  }

  @Override
  public Estimator create(IwaeConfig config, ModelContext context) {
    return new Iwae(config.samples(), Derivative.TOTAL);
  }
}
