package org.vae4j.spi;

import java.util.Optional;
import org.vae4j.tensor.Noise;
import org.vae4j.tensor.Tensor;

/**
 * The approximate posterior q(z|x) of a batch: one distribution over latents for each row.
 *
 * <p>Made by a {@link PosteriorFamily} from the encoder's features.
 */
public interface Posterior {
  /**
   * Draws, each with its log-density; reparameterised when {@link #reparameterised()}.
   *
   * @return draws of shape {@code [count, batch, latent…]}
   */
  Draw sample(int count, Noise noise);

  /**
   * The log-density. The batch axis broadcasts: with size 1 in z, a draw is scored under every row.
   *
   * @param z shape {@code [samples…, batch, latent…]}
   * @return nats, shape {@code [samples…, batch]}
   */
  Tensor logProb(Tensor z);

  /**
   * The point that stands for a row: the mean, or the mode where there is no mean.
   *
   * @return shape {@code [batch, latent…]}
   */
  Tensor mean();

  /**
   * The spread of each latent dimension around {@link #mean()}.
   *
   * @return standard deviations, shape {@code [batch, latent…]}
   */
  Tensor standardDeviation();

  /**
   * The same distribution with no gradient towards its parameters: the log q of path-derivative
   * estimators (Roeder et al. 2017, arXiv:1703.09194).
   */
  Posterior detached();

  /** What the latents are that it scores and draws. */
  default LatentSpace space() {
    return LatentSpace.REAL;
  }

  /** Whether draws carry a gradient towards the parameters; false for discrete latents. */
  default boolean reparameterised() {
    return true;
  }

  /**
   * The log-density split into one term a latent dimension, for families that factorise.
   *
   * @return nats, shape {@code [samples…, batch, dimensions]}; its sum over the last axis is {@link
   *     #logProb}
   */
  default Optional<Tensor> logProbPerDimension(Tensor z) {
    return Optional.empty();
  }
}
