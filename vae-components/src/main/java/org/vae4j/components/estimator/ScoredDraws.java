package org.vae4j.components.estimator;

import org.vae4j.spi.Draw;
import org.vae4j.spi.IncompatiblePartsException;
import org.vae4j.spi.Posterior;
import org.vae4j.tensor.Noise;
import org.vae4j.tensor.Tensor;

/**
 * Draws from q(z|x), and the q whose log-density they are scored with.
 *
 * @param q the posterior, or the same one with no gradient towards its parameters
 * @param draw its density is that of {@code q}
 */
record ScoredDraws(Posterior q, Draw draw) {
  /**
   * Draws with this gradient.
   *
   * @throws IncompatiblePartsException for a gradient through draws that carry none
   */
  static ScoredDraws of(Posterior q, Derivative derivative, int samples, Noise noise) {
    if (derivative != Derivative.SCORE && !q.reparameterised()) {
      throw new IncompatiblePartsException(
          "this estimator needs a posterior whose draws carry a gradient, and this one's do not",
          "Use the estimator `vimco`, or a posterior whose draws carry one: gumbel-softmax for"
              + " classes, diagonal-gaussian for real numbers.");
    }
    Draw draw = q.sample(samples, noise);
    return switch (derivative) {
      case TOTAL -> new ScoredDraws(q, draw);
      case PATH -> scored(q.detached(), draw.z(), draw);
      case SCORE -> scored(q, draw.z().stopGradient(), draw);
    };
  }

  /** Shape {@code [samples, batch, latent…]}. */
  Tensor z() {
    return draw.z();
  }

  private static ScoredDraws scored(Posterior q, Tensor z, Draw draw) {
    return new ScoredDraws(q, Draw.of(z, () -> q.logProb(z)).withPenalties(draw.penalties()));
  }
}
