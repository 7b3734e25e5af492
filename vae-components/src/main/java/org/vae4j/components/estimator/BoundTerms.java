package org.vae4j.components.estimator;

import org.vae4j.spi.Objective;
import org.vae4j.tensor.Tensor;

/**
 * The two terms of the evidence lower bound, as every estimator logs them.
 *
 * @param reconstruction E_q[log p(x|z)] in nats, shape {@code [batch]}
 * @param klGroups KL(q ‖ p) in nats, shape {@code [batch, groups]}
 */
record BoundTerms(Tensor reconstruction, Tensor klGroups) {
  /** KL(q ‖ p), shape {@code [batch]}. */
  Tensor kl() {
    return klGroups.sum(-1);
  }

  /**
   * An objective that reports a bound and logs the terms.
   *
   * @param beta the weight of the KL in what is minimised, a scalar
   */
  Objective objective(Tensor bound, Tensor beta) {
    return Objective.withBound(bound)
        .log("reconstruction", reconstruction)
        .log("kl", kl())
        .log("kl-per-dimension", klGroups)
        .logScalar("beta", beta);
  }
}
