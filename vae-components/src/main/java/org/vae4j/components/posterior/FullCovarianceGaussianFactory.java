package org.vae4j.components.posterior;

import org.vae4j.plugin.PosteriorFactory;
import org.vae4j.spi.PosteriorContext;
import org.vae4j.spi.PosteriorFamily;

/** Makes families of {@link FullCovarianceGaussian} posteriors. */
public final class FullCovarianceGaussianFactory
    implements PosteriorFactory<FullCovarianceGaussianConfig> {
  @Override
  public String name() {
    return "full-covariance-gaussian";
  }

  @Override
  public String summary() {
    return "Gaussian latents that are correlated given x; for up to some tens of them.";
  }

  @Override
  public String citation() {
    return "Kingma and Welling 2019, arXiv:1906.02691, section 2.5.1";
  }

  @Override
  public Class<FullCovarianceGaussianConfig> configType() {
    return FullCovarianceGaussianConfig.class;
  }

  @Override
  public PosteriorFamily create(FullCovarianceGaussianConfig config, PosteriorContext context) {
    return new FullCovarianceGaussianFamily(config, context);
  }
}
