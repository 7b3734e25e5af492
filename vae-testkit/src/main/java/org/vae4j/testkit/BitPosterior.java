package org.vae4j.testkit;

import org.vae4j.spi.Draw;
import org.vae4j.spi.Posterior;
import org.vae4j.tensor.Noise;
import org.vae4j.tensor.Tensor;

/**
 * Independent bits whose draws carry no gradient: the posterior of {@link DiscreteModel}.
 *
 * @param logits log-odds of a 1, shape {@code [batch, bits]}
 * @param draws what is drawn
 */
record BitPosterior(Tensor logits, BitDraws draws) implements Posterior {
  /** Where the bits of a draw come from. */
  @FunctionalInterface
  interface BitDraws {
    /** Zeros and ones, shape {@code [count, batch, bits]}. */
    Tensor draw(int count);
  }

  @Override
  public Draw sample(int count, Noise noise) {
    Tensor z = draws.draw(count);
    return Draw.of(z, () -> logProb(z));
  }

  @Override
  public Tensor logProb(Tensor z) {
    return logProb(z, logits);
  }

  @Override
  public Tensor mean() {
    return logits.sigmoid();
  }

  @Override
  public Tensor standardDeviation() {
    Tensor mean = mean();
    return mean.times(mean.negate().plus(1)).sqrt();
  }

  @Override
  public Posterior detached() {
    return new BitPosterior(logits.stopGradient(), draws);
  }

  @Override
  public boolean reparameterised() {
    return false;
  }

  /** Σ z·a - softplus(a) over the bits, for log-odds a. */
  static Tensor logProb(Tensor z, Tensor logits) {
    return z.times(logits).minus(logits.softplus()).sum(-1);
  }
}
