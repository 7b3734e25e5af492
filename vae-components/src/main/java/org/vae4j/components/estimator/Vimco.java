package org.vae4j.components.estimator;

import org.vae4j.spi.Estimator;
import org.vae4j.spi.Objective;
import org.vae4j.spi.Observation;
import org.vae4j.spi.VaeModel;
import org.vae4j.tensor.Noise;
import org.vae4j.tensor.Tensor;

/**
 * The importance-weighted bound L = log 1/K Σ_k w_k with w_k = p(x, z_k) / q(z_k|x), in nats, by
 * its score-function gradient with leave-one-out control variates: for discrete latents, and
 * unbiased for continuous ones too, whose draws are held fixed.
 *
 * <p>The surrogate is L + Σ_k stop(L - L_(-k)) log q(z_k|x) with z held fixed; {@link
 * LeaveOneOutBound} is L_(-k), which knows nothing of z_k. The loss has the value of the negative
 * bound. The signal of a draw is taken as 0 where it is not finite: where every other draw is
 * impossible under p(x, z), and then the mean of the bound is -∞.
 *
 * <p>Source: Mnih and Rezende 2016, arXiv:1602.06725.
 */
final class Vimco implements Estimator {
  private final int samples;

  Vimco(int samples) {
    this.samples = samples;
  }

  @Override
  public Objective estimate(VaeModel model, Observation x, Noise noise) {
    ScoredDraws draws = ScoredDraws.of(model.infer(x), Derivative.SCORE, samples, noise);
    ImportanceWeights weights = ImportanceWeights.of(model, x, draws);
    Tensor bound = weights.bound();
    Tensor signal = bound.minus(LeaveOneOutBound.of(weights.log()));
    Tensor finite = signal.isFinite().select(signal, signal.constant(0)).stopGradient();
    Tensor score = finite.times(draws.draw().logProb()).sum(0);
    Tensor loss = bound.plus(LossTerms.gradientOf(score)).negate();
    return new LossTerms(loss, draws.draw()).addTo(weights.objective(bound));
  }
}
