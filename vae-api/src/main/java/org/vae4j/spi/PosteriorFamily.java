package org.vae4j.spi;

import org.vae4j.tensor.Tensor;

/**
 * A family of approximate posteriors: turns what the encoder found in x into q(z|x).
 *
 * <p>Encoder and family are separate so that any network serves any family. The family owns the
 * last layers ("heads") that map features to its parameters.
 */
public interface PosteriorFamily {
  /**
   * The posterior of a batch.
   *
   * @param features the encoder's output, shape {@code [batch, features]}
   * @param x the observation the features were made of, for families that need more of it, such as
   *     the row numbers of per-example posteriors
   */
  Posterior posterior(Tensor features, Observation x);
}
