package org.vae4j.components.posterior;

import org.vae4j.components.density.NormalDensity;
import org.vae4j.spi.Draw;
import org.vae4j.spi.Posterior;
import org.vae4j.tensor.Noise;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/**
 * The posterior q(z|x) = N(z; μ(x), L(x) L(x)ᵀ) with a Cholesky factor L, drawn as z = μ + L ε with
 * ε ~ N(0, I).
 *
 * <p>Log-density in nats, for D latents: -½ ‖L⁻¹ (z - μ)‖² - Σ log L_ii - D/2 log 2π. A draw knows
 * its ε; scoring other latents inverts L once a row, in D steps that cost D³/2 multiplications.
 *
 * <p>Source: Kingma and Welling 2019, arXiv:1906.02691, section 2.5.1.
 */
public final class FullCovarianceGaussian implements Posterior {
  private final Shape latent;
  private final Tensor mean;
  private final CholeskyFactor factor;

  /**
   * The posterior of a batch.
   *
   * @param latent the shape of one latent, of D numbers
   * @param mean μ, shape {@code [batch, D]}
   * @param factor L, of D rows
   */
  FullCovarianceGaussian(Shape latent, Tensor mean, CholeskyFactor factor) {
    this.latent = latent;
    this.mean = mean;
    this.factor = factor;
  }

  @Override
  public Draw sample(int count, Noise noise) {
    Tensor epsilon = noise.normal("epsilon", mean.shape().insert(0, count));
    Tensor z = factor.times(epsilon).plus(mean);
    return Draw.of(shaped(z), () -> density(epsilon));
  }

  @Override
  public Tensor logProb(Tensor z) {
    Tensor rows = z.flattenAfter(z.shape().rank() - latent.rank());
    return density(factor.solve(rows.minus(mean)));
  }

  private Tensor density(Tensor epsilon) {
    return NormalDensity.standard(epsilon).sum(-1).minus(factor.logDeterminant());
  }

  @Override
  public Tensor mean() {
    return shaped(mean);
  }

  @Override
  public Tensor standardDeviation() {
    return shaped(factor.variances().sqrt());
  }

  private Tensor shaped(Tensor rows) {
    return rows.reshape(rows.shape().dropLast(1).append(latent));
  }

  @Override
  public Posterior detached() {
    return new FullCovarianceGaussian(latent, mean.stopGradient(), factor.detached());
  }

  /**
   * KL(q ‖ N(0, I)) = ½ (‖L‖² + ‖μ‖² - D) - Σ log L_ii.
   *
   * @return nats, shape {@code [batch, 1]}
   */
  Tensor klToStandardNormal() {
    Tensor twice = factor.variances().plus(mean.square()).minus(1).sum(-1);
    return twice.times(0.5).minus(factor.logDeterminant()).expandDims(-1);
  }
}
