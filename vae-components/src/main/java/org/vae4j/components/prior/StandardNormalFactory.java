package org.vae4j.components.prior;

import org.vae4j.plugin.LatentPriorFactory;
import org.vae4j.plugin.NoOptions;
import org.vae4j.spi.LatentPrior;
import org.vae4j.spi.PriorContext;

/** Makes {@link StandardNormal} priors. */
public final class StandardNormalFactory implements LatentPriorFactory<NoOptions> {
  @Override
  public String name() {
    return "standard-normal";
  }

  @Override
  public String summary() {
    return "Independent latents of mean 0 and variance 1.";
  }

  @Override
  public String citation() {
    return "Kingma and Welling 2013, arXiv:1312.6114";
  }

  @Override
  public Class<NoOptions> configType() {
    return NoOptions.class;
  }

  @Override
  public LatentPrior create(NoOptions config, PriorContext context) {
    return new StandardNormal(context.latentShape());
  }
}
