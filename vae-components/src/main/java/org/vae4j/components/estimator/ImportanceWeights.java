package org.vae4j.components.estimator;

import org.vae4j.spi.Objective;
import org.vae4j.spi.Observation;
import org.vae4j.spi.VaeModel;
import org.vae4j.tensor.Tensor;

/**
 * The importance weights w_k = p(x|z_k) p(z_k) / q(z_k|x) of draws, and their bound on log p(x).
 *
 * @param log log w_k in nats, shape {@code [samples, batch]}
 * @param terms means over the draws of what the logarithms are made of; their difference is the
 *     evidence lower bound, not this one
 */
record ImportanceWeights(Tensor log, BoundTerms terms) {
  /** The weights of these draws, with the gradients the draws and their density carry. */
  static ImportanceWeights of(VaeModel model, Observation x, ScoredDraws draws) {
    Tensor reconstruction = model.logLikelihood(x, draws.z());
    Tensor groups = model.sampledKl(draws.q(), draws.draw());
    return new ImportanceWeights(
        reconstruction.minus(groups.sum(-1)),
        new BoundTerms(reconstruction.mean(0), groups.mean(0)));
  }

  /** log 1/K Σ_k w_k, shape {@code [batch]}. */
  Tensor bound() {
    return log.logMeanExp(0);
  }

  /** w_k / Σ_j w_j without a gradient, shape {@code [samples, batch]}. */
  Tensor normalised() {
    return log.softmax(0).stopGradient();
  }

  /** An objective that reports a bound and logs the terms. */
  Objective objective(Tensor bound) {
    return terms.objective(bound, bound.constant(1));
  }
}
