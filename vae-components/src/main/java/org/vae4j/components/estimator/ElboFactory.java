package org.vae4j.components.estimator;

import org.vae4j.plugin.EstimatorFactory;
import org.vae4j.spi.Estimator;
import org.vae4j.spi.ModelContext;

/** Makes {@link Elbo} estimators. */
public final class ElboFactory implements EstimatorFactory<ElboConfig> {
  @Override
  public String name() {
    return "elbo";
  }

  @Override
  public String summary() {
    return "The evidence lower bound, with closed-form or sampled KL and an optional weight on it.";
  }

  @Override
  public String citation() {
    return "Kingma and Welling 2013, arXiv:1312.6114; Higgins et al. 2017";
  }

  @Override
  public Class<ElboConfig> configType() {
    return ElboConfig.class;
  }

  @Override
  public Estimator create(ElboConfig config, ModelContext context) {
    return new Elbo(
        config.kl(),
        config.samples(),
        config.beta(),
        config.schedule().create(context),
        Derivative.TOTAL);
  }
}
