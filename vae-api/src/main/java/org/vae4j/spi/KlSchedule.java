package org.vae4j.spi;

import org.vae4j.tensor.Tensor;

/**
 * What a training objective makes of the KL: its weight over time, or a shape such as free bits.
 * The reported bound is not touched by it.
 */
public interface KlSchedule {
  /**
   * What is minimised in place of the KL.
   *
   * @param kl nats, shape {@code [batch, groups]}
   * @return nats, shape {@code [batch]}
   */
  Tensor penalty(Tensor kl);

  /** The weight the schedule gives the KL now, a scalar to be logged. */
  Tensor weight();

  /** How many epochs pass before the objective is what it stays; early stopping waits for them. */
  default double warmUpEpochs() {
    return 0;
  }
}
