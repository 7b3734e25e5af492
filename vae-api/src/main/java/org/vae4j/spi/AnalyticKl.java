package org.vae4j.spi;

import java.util.function.BiFunction;
import org.vae4j.tensor.Tensor;

/**
 * A closed form of KL(q ‖ p) for one pair of posterior and prior.
 *
 * <p>It belongs to neither of the two: a plug-in registers pairs, and a pair is found by the types
 * of both. Where there is none, the KL is estimated by Monte Carlo.
 *
 * @param <Q> the posterior
 * @param <P> the prior
 */
public final class AnalyticKl<Q extends Posterior, P extends LatentPrior> {
  private final Class<Q> posterior;
  private final Class<P> prior;
  private final BiFunction<Q, P, Tensor> formula;

  private AnalyticKl(Class<Q> posterior, Class<P> prior, BiFunction<Q, P, Tensor> formula) {
    this.posterior = posterior;
    this.prior = prior;
    this.formula = formula;
  }

  /**
   * A pair.
   *
   * @param formula gives nats of shape {@code [batch, groups]}, whose sum over the last axis is the
   *     KL: one column a latent dimension where both factorise, else a single column
   */
  public static <Q extends Posterior, P extends LatentPrior> AnalyticKl<Q, P> of(
      Class<Q> posterior, Class<P> prior, BiFunction<Q, P, Tensor> formula) {
    return new AnalyticKl<>(posterior, prior, formula);
  }

  /** The type of q. */
  public Class<Q> posterior() {
    return posterior;
  }

  /** The type of p. */
  public Class<P> prior() {
    return prior;
  }

  /** Whether this closed form is the one of q and p. */
  public boolean covers(Posterior q, LatentPrior p) {
    return posterior.isInstance(q) && prior.isInstance(p);
  }

  /**
   * KL(q ‖ p).
   *
   * @return nats, shape {@code [batch, groups]}
   */
  public Tensor kl(Posterior q, LatentPrior p) {
    return formula.apply(posterior.cast(q), prior.cast(p));
  }
}
