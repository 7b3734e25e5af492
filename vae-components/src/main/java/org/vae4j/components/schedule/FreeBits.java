package org.vae4j.components.schedule;

import org.vae4j.spi.ComponentContext;
import org.vae4j.spi.KlSchedule;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/**
 * Free bits: the first λ nats of KL in each group of latents cost nothing.
 *
 * <p>penalty = Σ_j max(λ, mean over the batch of KL_j), the same number for every example. The mean
 * stands inside the maximum: a group is free while the examples of a batch use less than λ on
 * average, and then has no gradient; above λ it has that of the plain KL, and exactly at λ half of
 * it.
 *
 * <p>A group is a column of the KL: a latent dimension where both the posterior and the prior
 * factorise. Elsewhere, as under a mixture prior, all latents are one group, which the definition
 * allows (K = 1); λ is then free once and not per latent, and wants to be chosen larger.
 *
 * <p>Source: Kingma et al. 2016, arXiv:1606.04934, appendix C.8.
 */
final class FreeBits implements KlSchedule {
  private final double free;
  private final Tensor one;

  FreeBits(double free, ComponentContext context) {
    this.free = free;
    this.one = context.constant(Shape.scalar(), 1);
  }

  @Override
  public Tensor penalty(Tensor kl) {
    return kl.mean(0).maximum(free).sum().broadcastTo(kl.shape().dropLast(1));
  }

  @Override
  public Tensor weight() {
    return one;
  }
}
