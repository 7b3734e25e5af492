package org.vae4j.components.posterior;

import org.vae4j.components.network.Dense;
import org.vae4j.plugin.PosteriorFactory;
import org.vae4j.spi.PosteriorContext;
import org.vae4j.spi.PosteriorFamily;
import org.vae4j.tensor.Shape;

/** Makes families of {@link DiagonalGaussian} posteriors. */
public final class DiagonalGaussianFactory implements PosteriorFactory<DiagonalGaussianConfig> {
  @Override
  public String name() {
    return "diagonal-gaussian";
  }

  @Override
  public String summary() {
    return "Independent Gaussian latents whose means and variances depend on x.";
  }

  @Override
  public String citation() {
    return "Kingma and Welling 2013, arXiv:1312.6114";
  }

  @Override
  public Class<DiagonalGaussianConfig> configType() {
    return DiagonalGaussianConfig.class;
  }

  @Override
  public PosteriorFamily create(DiagonalGaussianConfig config, PosteriorContext context) {
    Shape latent = context.latentShape();
    int features = context.featureSize();
    return new DiagonalGaussianFamily(
        latent,
        Dense.create(context, "mean", features, latent.size()),
        Dense.create(context, "log-variance", features, latent.size()),
        config);
  }
}
