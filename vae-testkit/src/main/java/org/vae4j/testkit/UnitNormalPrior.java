package org.vae4j.testkit;

import org.vae4j.spi.LatentPrior;
import org.vae4j.tensor.Noise;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/** N(0, I) over latent vectors: the prior of {@link LinearGaussianModel}. */
record UnitNormalPrior(int latent) implements LatentPrior {
  @Override
  public Tensor logProb(Tensor z) {
    return z.square().plus(Math.log(2 * Math.PI)).times(-0.5).sum(-1);
  }

  @Override
  public Tensor sample(int count, Noise noise) {
    return noise.normal("z", Shape.of(count, latent));
  }
}
