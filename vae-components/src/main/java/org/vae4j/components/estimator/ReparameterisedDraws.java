package org.vae4j.components.estimator;

import org.vae4j.spi.Draw;
import org.vae4j.spi.IncompatiblePartsException;
import org.vae4j.spi.Posterior;
import org.vae4j.tensor.Noise;

/** Draws from posteriors whose draws carry a gradient; other posteriors are refused. */
final class ReparameterisedDraws {
  private ReparameterisedDraws() {}

  static Draw of(Posterior q, int samples, Noise noise) {
    if (!q.reparameterised()) {
      throw new IncompatiblePartsException(
          "this estimator needs a posterior whose draws carry a gradient, and this one's do not",
          "Use a posterior with continuous latents, such as diagonal-gaussian, or an estimator for"
              + " discrete latents.");
    }
    return q.sample(samples, noise);
  }
}
