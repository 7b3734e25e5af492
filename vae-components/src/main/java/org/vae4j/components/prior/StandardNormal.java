package org.vae4j.components.prior;

import java.util.Optional;
import org.vae4j.components.density.NormalDensity;
import org.vae4j.spi.LatentPrior;
import org.vae4j.tensor.Noise;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/**
 * The prior N(0, I): log p(z) = -½ Σ (z² + log 2π).
 *
 * <p>Latents that are given without their batch axis, or as a single number, are broadcast to the
 * latent shape: {@code new StandardNormal(1).logProb(tensor(0.0))} is a scalar.
 *
 * <p>Source: Kingma and Welling 2013, arXiv:1312.6114.
 */
public final class StandardNormal implements LatentPrior {
  private final Shape latent;

  /** The prior of latents of this shape. */
  public StandardNormal(Shape latent) {
    this.latent = latent;
  }

  /** The prior of latent vectors of this length. */
  public StandardNormal(int latent) {
    this(Shape.of(latent));
  }

  @Override
  public Tensor logProb(Tensor z) {
    return elementwise(z).sumAfter(leading(z));
  }

  @Override
  public Tensor sample(int count, Noise noise) {
    return noise.normal("z", latent.insert(0, count));
  }

  @Override
  public Optional<Tensor> logProbPerDimension(Tensor z) {
    return Optional.of(elementwise(z).flattenAfter(leading(z)));
  }

  private Tensor elementwise(Tensor z) {
    return NormalDensity.standard(z.broadcastTo(Shape.broadcast(z.shape(), latent)));
  }

  private int leading(Tensor z) {
    return Math.max(0, z.shape().rank() - latent.rank());
  }
}
