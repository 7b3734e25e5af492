package org.vae4j.components.estimator;

import org.vae4j.spi.Estimator;
import org.vae4j.spi.Objective;
import org.vae4j.spi.Observation;
import org.vae4j.spi.VaeModel;
import org.vae4j.tensor.Noise;
import org.vae4j.tensor.Tensor;

/**
 * The importance-weighted bound: log 1/K Σ_k p(x, z_k) / q(z_k|x) with z_k ~ q, in nats.
 *
 * <p>At most log p(x) in expectation, tighter with more samples; the evidence lower bound for K =
 * 1. The gradient is that of the bound through the reparameterised draws, by the {@link Derivative}
 * given. The logged reconstruction and KL are means over the draws; their difference is the
 * evidence lower bound, not this one.
 *
 * <p>Source: Burda, Grosse and Salakhutdinov 2016, arXiv:1509.00519.
 */
final class Iwae implements Estimator {
  private final int samples;
  private final Derivative derivative;

  Iwae(int samples, Derivative derivative) {
    this.samples = samples;
    this.derivative = derivative;
  }

  @Override
  public Objective estimate(VaeModel model, Observation x, Noise noise) {
    ScoredDraws draws = ScoredDraws.of(model.infer(x), derivative, samples, noise);
    ImportanceWeights weights = ImportanceWeights.of(model, x, draws);
    Tensor bound = weights.bound();
    return new LossTerms(bound.negate(), draws.draw()).addTo(weights.objective(bound));
  }
}
