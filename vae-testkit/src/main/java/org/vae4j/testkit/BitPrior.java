package org.vae4j.testkit;

import org.vae4j.spi.LatentPrior;
import org.vae4j.tensor.Noise;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/**
 * Independent bits: the prior of {@link DiscreteModel}.
 *
 * @param logits log-odds of a 1, shape {@code [bits]}
 */
record BitPrior(Tensor logits) implements LatentPrior {
  @Override
  public Tensor logProb(Tensor z) {
    return BitPosterior.logProb(z, logits);
  }

  @Override
  public Tensor sample(int count, Noise noise) {
    Tensor uniform = noise.uniform("z", Shape.of(count).append(logits.shape()));
    return logits.sigmoid().greaterThan(uniform);
  }
}
