package org.vae4j.components.likelihood;

import org.vae4j.plugin.LikelihoodFactory;
import org.vae4j.spi.Likelihood;
import org.vae4j.spi.LikelihoodContext;

/** Makes {@link Gaussian} likelihoods. */
public final class GaussianFactory implements LikelihoodFactory<GaussianConfig> {
  @Override
  public String name() {
    return "gaussian";
  }

  @Override
  public String summary() {
    return "Independent Gaussian elements with a fixed, learned, optimal or predicted scale.";
  }

  @Override
  public String citation() {
    return "Kingma and Welling 2013, arXiv:1312.6114; Rybkin et al. 2020, arXiv:2006.13202";
  }

  @Override
  public Class<GaussianConfig> configType() {
    return GaussianConfig.class;
  }

  @Override
  public Likelihood create(GaussianConfig config, LikelihoodContext context) {
    return new Gaussian(context.eventShape(), config.scaleChoice().create(context));
  }
}
