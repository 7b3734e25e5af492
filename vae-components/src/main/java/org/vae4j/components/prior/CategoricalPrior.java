package org.vae4j.components.prior;

import java.util.Optional;
import org.vae4j.components.discrete.ClassGroups;
import org.vae4j.spi.LatentPrior;
import org.vae4j.spi.LatentSpace;
import org.vae4j.tensor.Noise;
import org.vae4j.tensor.Tensor;

/**
 * The uniform prior over one-hot latents: G independent groups, each one of C classes, so that p(z)
 * = C^-G for every z.
 *
 * <p>Log-probability in nats: -G log C.
 *
 * <p>Source: Jang, Gu and Poole 2017, arXiv:1611.01144.
 */
public final class CategoricalPrior implements LatentPrior {
  private final ClassGroups groups;

  /** The prior of such latents. */
  public CategoricalPrior(ClassGroups groups) {
    this.groups = groups;
  }

  /** How many classes a group chooses from, C. */
  public int classes() {
    return groups.classes();
  }

  @Override
  public Tensor logProb(Tensor z) {
    return perGroup(z).sum(-1);
  }

  @Override
  public Tensor sample(int count, Noise noise) {
    return groups.largest(noise.uniform("class", groups.latent().insert(0, count)));
  }

  @Override
  public LatentSpace space() {
    return LatentSpace.ONE_HOT;
  }

  @Override
  public Optional<Tensor> logProbPerDimension(Tensor z) {
    return Optional.of(perGroup(z));
  }

  private Tensor perGroup(Tensor z) {
    int leading = z.shape().rank() - groups.latent().rank();
    return z.constant(-Math.log(classes()))
        .broadcastTo(z.shape().range(0, leading).append(groups.groups()));
  }
}
