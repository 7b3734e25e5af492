package org.vae4j.spi;

import org.vae4j.tensor.Tensor;

/**
 * The recognition network: maps observations to features, from which a {@link PosteriorFamily}
 * makes q(z|x).
 *
 * <p>To write your own: take the event shape from {@link ModelContext#eventShape()}, create
 * parameters in the constructor, and honour {@link Observation#condition()} or refuse it.
 */
public interface Encoder {
  /** How many features a row becomes. */
  int featureSize();

  /**
   * Encodes a batch.
   *
   * @return shape {@code [batch, featureSize]}
   */
  Tensor encode(Observation x);
}
