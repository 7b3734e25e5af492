package org.vae4j.components.estimator;

import java.util.Set;
import org.vae4j.spi.Estimator;
import org.vae4j.spi.ModelPart;
import org.vae4j.spi.Objective;
import org.vae4j.spi.Observation;
import org.vae4j.spi.VaeModel;
import org.vae4j.tensor.Noise;
import org.vae4j.tensor.Tensor;

/**
 * The importance-weighted bound log 1/K Σ_k w_k with w_k = p(x, z_k) / q(z_k|x), in nats, and its
 * doubly reparameterised gradient.
 *
 * <p>With v_k = w_k / Σ_j w_j, the generative parameters follow the gradient of the bound, Σ_k v_k
 * ∂θ log p(x, z_k), and the inference network follows Σ_k v_k² (∂ log w_k / ∂z_k) (∂z_k / ∂φ). Both
 * are unbiased; the second has a signal-to-noise ratio that grows with K where that of the ordinary
 * gradient shrinks, and it is 0, draw by draw, where q is the exact posterior.
 *
 * <p>The squares come from reparameterising the score of q a second time. A prior made of
 * posteriors, such as a mixture of q(z|u_k) at pseudo-inputs, depends on φ as well, directly and
 * not through z; that part keeps the weight v_k. Hence the inference surrogate
 *
 * <p>Σ_k v_k² log w_k(z_k) + (v_k - v_k²) log p(z̄_k),
 *
 * <p>with v, the φ of log q and z̄ = z held fixed; its last term has no gradient for other priors.
 * The pseudo-inputs themselves are generative parameters. The sum of the losses has the value of
 * the negative bound.
 *
 * <p>Sources: Tucker, Lawson, Gu and Maddison 2019, arXiv:1810.04152; for priors that share
 * parameters with q: Bauer and Mnih 2021, arXiv:2101.11046.
 */
final class Dreg implements Estimator {
  private final int samples;

  Dreg(int samples) {
    this.samples = samples;
  }

  @Override
  public Objective estimate(VaeModel model, Observation x, Noise noise) {
    ScoredDraws draws = ScoredDraws.of(model.infer(x), Derivative.PATH, samples, noise);
    ImportanceWeights weights = ImportanceWeights.of(model, x, draws);
    Tensor bound = weights.bound();
    Objective objective =
        weights.objective(bound).minimise(bound.mean().negate(), Set.of(ModelPart.GENERATIVE));
    Tensor loss = LossTerms.gradientOf(inferenceSurrogate(model, draws, weights)).negate();
    return new LossTerms(loss, draws.draw()).addTo(objective, Set.of(ModelPart.INFERENCE));
  }

  private static Tensor inferenceSurrogate(
      VaeModel model, ScoredDraws draws, ImportanceWeights weights) {
    Tensor weight = weights.normalised();
    Tensor squared = weight.square();
    Tensor prior = model.prior().logProb(draws.z().stopGradient());
    return squared.times(weights.log()).plus(weight.minus(squared).times(prior)).sum(0);
  }
}
