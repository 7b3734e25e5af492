package org.vae4j.spi;

import java.util.Optional;
import org.vae4j.tensor.Noise;
import org.vae4j.tensor.Tensor;

/**
 * The prior p(z) over latent variables.
 *
 * <p>To write your own:
 *
 * <ol>
 *   <li>Write a final class whose constructor takes the tensors the density needs (parameters come
 *       from {@link ComponentContext#parameter}).
 *   <li>Write {@code logProb} and {@code sample} as formulas; what is sampled must be the density
 *       that is scored.
 *   <li>Write a {@link org.vae4j.plugin.LatentPriorFactory} with a name and a config record, and
 *       list it in your {@link org.vae4j.plugin.VaePlugin}.
 *   <li>Extend {@code LatentPriorContract} of vae-testkit in your tests.
 * </ol>
 *
 * <p>An instance belongs to one graph.
 */
public interface LatentPrior {
  /**
   * The log-density, constants included.
   *
   * @param z shape {@code [samples…, batch, latent…]}
   * @return nats, shape {@code [samples…, batch]}
   */
  Tensor logProb(Tensor z);

  /**
   * Independent draws.
   *
   * @return shape {@code [count, latent…]}
   */
  Tensor sample(int count, Noise noise);

  /** What the latents are that it scores and draws. */
  default LatentSpace space() {
    return LatentSpace.REAL;
  }

  /**
   * The log-density split into one term a latent dimension, for priors that factorise.
   *
   * @return nats, shape {@code [samples…, batch, dimensions]}; its sum over the last axis is {@link
   *     #logProb}
   */
  default Optional<Tensor> logProbPerDimension(Tensor z) {
    return Optional.empty();
  }
}
