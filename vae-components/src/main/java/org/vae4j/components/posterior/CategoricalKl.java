package org.vae4j.components.posterior;

import org.vae4j.components.prior.CategoricalPrior;
import org.vae4j.spi.AnalyticKl;
import org.vae4j.tensor.Tensor;

/**
 * KL(π ‖ uniform) = log C - H(π) = log C + Σ_c π_c log π_c for each group of C classes, in nats.
 *
 * <p>For the relaxed posterior it is the KL of the classes it relaxes: what Jang, Gu and Poole
 * (2017, arXiv:1611.01144) subtract. With it the bound is one of the discrete model, up to what the
 * relaxation changes in the reconstruction; the KL of the relaxed densities would be larger.
 */
public final class CategoricalKl {
  private CategoricalKl() {}

  /** The closed form for one-hot draws, for registration. */
  public static AnalyticKl<CategoricalPosterior, CategoricalPrior> toUniform() {
    return AnalyticKl.of(CategoricalPosterior.class, CategoricalPrior.class, CategoricalKl::kl);
  }

  /** The closed form for relaxed draws, for registration. */
  public static AnalyticKl<GumbelSoftmax, CategoricalPrior> relaxedToUniform() {
    return AnalyticKl.of(
        GumbelSoftmax.class, CategoricalPrior.class, (q, p) -> kl(q.unrelaxed(), p));
  }

  private static Tensor kl(CategoricalPosterior q, CategoricalPrior p) {
    return q.entropies().negate().plus(Math.log(p.classes()));
  }
}
