package org.vae4j.components.posterior;

import org.vae4j.components.network.Dense;
import org.vae4j.spi.Observation;
import org.vae4j.spi.Posterior;
import org.vae4j.spi.PosteriorFamily;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;
import org.vae4j.tensor.Tensors;

/**
 * Diagonal Gaussians whose mean and log-variance are affine in the encoder's features.
 *
 * <p>The log-variance is bounded softly ({@link Tensors#softBound}): a diverging log-variance is
 * the commonest source of NaN in a variational autoencoder.
 */
final class DiagonalGaussianFamily implements PosteriorFamily {
  private final Shape latent;
  private final Dense mean;
  private final Dense logVariance;
  private final double minLogVariance;
  private final double maxLogVariance;

  DiagonalGaussianFamily(
      Shape latent, Dense mean, Dense logVariance, DiagonalGaussianConfig config) {
    this.latent = latent;
    this.mean = mean;
    this.logVariance = logVariance;
    this.minLogVariance = config.minLogVariance();
    this.maxLogVariance = config.maxLogVariance();
  }

  @Override
  public Posterior posterior(Tensor features, Observation x) {
    Shape shape = latent.insert(0, features.shape().dim(0));
    Tensor bounded = Tensors.softBound(logVariance.apply(features), minLogVariance, maxLogVariance);
    return new DiagonalGaussian(mean.apply(features).reshape(shape), bounded.reshape(shape));
  }
}
