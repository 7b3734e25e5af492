package org.vae4j.components.network;

import org.vae4j.spi.ComponentContext;
import org.vae4j.spi.Phase;
import org.vae4j.tensor.Noise;
import org.vae4j.tensor.Tensor;

/**
 * Sets a share of units to zero in training and scales the others up, so that expectations stay.
 *
 * <p>Source: Srivastava et al. 2014, J. Mach. Learn. Res. 15.
 */
final class Dropout {
  private final String name;
  private final double rate;
  private final boolean active;
  private final Noise noise;

  Dropout(ComponentContext context, String name, double rate) {
    this.name = name;
    this.rate = rate;
    this.active = rate > 0 && context.phase() == Phase.TRAINING;
    this.noise = context.noise();
  }

  Tensor apply(Tensor x) {
    if (!active) {
      return x;
    }
    Tensor kept = noise.uniform(name, x.shape()).greaterThan(rate);
    return x.times(kept).times(1 / (1 - rate));
  }
}
