package org.vae4j.components.posterior;

import org.vae4j.plugin.PosteriorFactory;
import org.vae4j.spi.PosteriorContext;
import org.vae4j.spi.PosteriorFamily;

/** Makes families of {@link Iaf} posteriors. */
public final class IafFactory implements PosteriorFactory<IafConfig> {
  @Override
  public String name() {
    return "iaf";
  }

  @Override
  public String summary() {
    return "Gaussian draws bent by an inverse autoregressive flow.";
  }

  @Override
  public String citation() {
    return "Kingma et al. 2016, arXiv:1606.04934";
  }

  @Override
  public Class<IafConfig> configType() {
    return IafConfig.class;
  }

  @Override
  public PosteriorFamily create(IafConfig config, PosteriorContext context) {
    return new IafFamily(config, context);
  }
}
