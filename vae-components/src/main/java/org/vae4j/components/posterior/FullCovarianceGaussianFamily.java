package org.vae4j.components.posterior;

import org.vae4j.components.network.Dense;
import org.vae4j.spi.Initializer;
import org.vae4j.spi.Observation;
import org.vae4j.spi.Posterior;
import org.vae4j.spi.PosteriorContext;
import org.vae4j.spi.PosteriorFamily;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/** Gaussians whose mean and Cholesky factor are affine in the encoder's features. */
final class FullCovarianceGaussianFamily implements PosteriorFamily {
  private final Shape latent;
  private final Dense mean;
  private final Dense factor;
  private final double minLogDiagonal;
  private final double maxLogDiagonal;

  FullCovarianceGaussianFamily(FullCovarianceGaussianConfig config, PosteriorContext context) {
    int features = context.featureSize();
    latent = context.latentShape();
    mean = Dense.create(context, "mean", features, latent.size());
    // L starts at I: random entries below the diagonal would add up to much noise at first
    factor =
        Dense.create(
            context,
            "factor",
            features,
            CholeskyFactor.entries(latent.size()),
            Initializer.zeros(),
            Initializer.zeros());
    minLogDiagonal = config.minLogDiagonal();
    maxLogDiagonal = config.maxLogDiagonal();
  }

  @Override
  public Posterior posterior(Tensor features, Observation x) {
    return new FullCovarianceGaussian(
        latent,
        mean.apply(features),
        CholeskyFactor.of(factor.apply(features), latent.size(), minLogDiagonal, maxLogDiagonal));
  }
}
