package org.vae4j.components.estimator;

import org.vae4j.plugin.EstimatorFactory;
import org.vae4j.spi.Estimator;
import org.vae4j.spi.ModelContext;

/** Makes {@link Vimco} estimators. */
public final class VimcoFactory implements EstimatorFactory<VimcoConfig> {
  @Override
  public String name() {
    return "vimco";
  }

  @Override
  public String summary() {
    return "The importance-weighted bound for discrete latents, each draw judged against the others.";
  }

  @Override
  public String citation() {
    return "Mnih and Rezende 2016, arXiv:1602.06725";
  }

  @Override
  public Class<VimcoConfig> configType() {
    return VimcoConfig.class;
  }

  @Override
  public Estimator create(VimcoConfig config, ModelContext context) {
    return new Vimco(config.samples());
  }
}
