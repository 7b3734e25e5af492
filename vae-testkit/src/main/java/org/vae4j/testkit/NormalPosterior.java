package org.vae4j.testkit;

import java.util.Map;
import org.vae4j.spi.AnalyticKl;
import org.vae4j.spi.Draw;
import org.vae4j.spi.Posterior;
import org.vae4j.tensor.Noise;
import org.vae4j.tensor.Tensor;

/**
 * Independent normal latents: the posterior of {@link LinearGaussianModel}.
 *
 * @param mean shape {@code [batch, latent]}
 * @param logVariance shape {@code [latent]}
 * @param penalties what its draws carry, by name, each of shape {@code [batch]}
 */
record NormalPosterior(Tensor mean, Tensor logVariance, Map<String, Tensor> penalties)
    implements Posterior {
  static AnalyticKl<NormalPosterior, UnitNormalPrior> klToUnitNormal() {
    return AnalyticKl.of(NormalPosterior.class, UnitNormalPrior.class, (q, p) -> q.kl());
  }

  private Tensor kl() {
    Tensor variance = logVariance.exp();
    return mean.square().plus(variance).minus(1).minus(logVariance).times(0.5);
  }

  @Override
  public Draw sample(int count, Noise noise) {
    Tensor epsilon = noise.normal("epsilon", mean.shape().insert(0, count));
    Tensor z = mean.plus(epsilon.times(logVariance.times(0.5).exp()));
    return Draw.of(z, () -> logProb(z)).withPenalties(penalties);
  }

  @Override
  public Tensor logProb(Tensor z) {
    Tensor squares = z.minus(mean).square().dividedBy(logVariance.exp());
    return squares.plus(logVariance).plus(Math.log(2 * Math.PI)).times(-0.5).sum(-1);
  }

  @Override
  public Tensor mean() {
    return mean;
  }

  @Override
  public Tensor standardDeviation() {
    return logVariance.times(0.5).exp().broadcastTo(mean.shape());
  }

  @Override
  public Posterior detached() {
    return new NormalPosterior(mean.stopGradient(), logVariance.stopGradient(), penalties);
  }
}
