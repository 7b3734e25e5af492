package org.vae4j.experiment.data.preparation;

import org.vae4j.random.RandomStream;

/**
 * The order in which an epoch visits the training rows: a permutation that depends on the seed and
 * the number of the epoch alone, so a resumed run goes on in the same order.
 *
 * @param seed the experiment's seed
 * @param rows how many training rows there are
 */
public record EpochOrder(long seed, int rows) {
  /** Every row once, shuffled. */
  public int[] of(long epoch) {
    return RandomStream.of(seed, "shuffle", epoch).permutation(rows);
  }
}
