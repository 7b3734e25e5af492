package org.vae4j.components.posterior;

import java.util.Optional;
import org.vae4j.components.density.NormalDensity;
import org.vae4j.spi.Draw;
import org.vae4j.spi.Posterior;
import org.vae4j.tensor.Noise;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/**
 * The posterior q(z|x) = N(z; μ(x), diag σ²(x)), drawn as z = μ + σ ε with ε ~ N(0, I).
 *
 * <p>Log-density in nats, summed over the latent axes: Σ -½((z - μ)²/σ² + log σ² + log 2π).
 *
 * <p>Source: Kingma and Welling 2013, arXiv:1312.6114.
 */
public final class DiagonalGaussian implements Posterior {
  private final Tensor mean;
  private final Tensor logVariance;

  /**
   * The posterior of a batch.
   *
   * @param mean μ, shape {@code [batch, latent…]}
   * @param logVariance log σ², same shape
   */
  public DiagonalGaussian(Tensor mean, Tensor logVariance) {
    this.mean = mean;
    this.logVariance = logVariance;
  }

  @Override
  public Draw sample(int count, Noise noise) {
    Shape shape = mean.shape().insert(0, count);
    Tensor z = noise.normal("epsilon", shape).times(standardDeviation()).plus(mean);
    return Draw.of(z, () -> logProb(z));
  }

  @Override
  public Tensor logProb(Tensor z) {
    return elementwise(z).sumAfter(leading(z));
  }

  @Override
  public Optional<Tensor> logProbPerDimension(Tensor z) {
    return Optional.of(elementwise(z).flattenAfter(leading(z)));
  }

  @Override
  public Tensor mean() {
    return mean;
  }

  @Override
  public Tensor standardDeviation() {
    return logVariance.times(0.5).exp();
  }

  /** log σ², shape {@code [batch, latent…]}. */
  public Tensor logVariance() {
    return logVariance;
  }

  @Override
  public Posterior detached() {
    return new DiagonalGaussian(mean.stopGradient(), logVariance.stopGradient());
  }

  private Tensor elementwise(Tensor z) {
    return NormalDensity.logProb(z, mean, logVariance.times(0.5));
  }

  private int leading(Tensor z) {
    return z.shape().rank() - (mean.shape().rank() - 1);
  }
}
