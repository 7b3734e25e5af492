package org.vae4j.components.posterior;

import org.vae4j.components.prior.StandardNormal;
import org.vae4j.spi.AnalyticKl;
import org.vae4j.tensor.Tensor;

/**
 * KL(N(μ, σ²) ‖ N(0, 1)) = ½(μ² + σ² - 1 - log σ²), for each latent dimension; with a covariance L
 * Lᵀ ½(‖μ‖² + ‖L‖² - D) - Σ log L_ii for all D together. In nats.
 *
 * <p>Source: Kingma and Welling 2013, arXiv:1312.6114, appendix B.
 */
public final class GaussianKl {
  private GaussianKl() {}

  /** The closed form of a full covariance, for registration. */
  public static AnalyticKl<FullCovarianceGaussian, StandardNormal> fullToStandardNormal() {
    return AnalyticKl.of(
        FullCovarianceGaussian.class, StandardNormal.class, (q, p) -> q.klToStandardNormal());
  }

  /** The closed form, for registration. */
  public static AnalyticKl<DiagonalGaussian, StandardNormal> toStandardNormal() {
    return AnalyticKl.of(DiagonalGaussian.class, StandardNormal.class, (q, p) -> kl(q));
  }

  private static Tensor kl(DiagonalGaussian q) {
    Tensor logVariance = q.logVariance();
    Tensor twice = q.mean().square().plus(logVariance.exp()).minus(1).minus(logVariance);
    return twice.times(0.5).flattenAfter(1);
  }
}
