package org.vae4j.experiment.data.digits;

import org.vae4j.plugin.Option;

/**
 * Options of the source {@code digits}.
 *
 * @param train how many training pictures
 * @param test how many test pictures
 */
public record DigitsOptions(
    @Option(value = "how many training pictures, at least 1", byDefault = "10000") int train,
    @Option(value = "how many test pictures, at least 1", byDefault = "2000") int test) {
  private static final int MOST = 2_000_000; // bytes of all pictures fit in one array

  /** Checks both counts. */
  public DigitsOptions {
    requireCount("train", train);
    requireCount("test", test);
  }

  private static void requireCount(String key, int count) {
    if (count < 1 || count > MOST) {
      throw new IllegalArgumentException(
          key + " must be from 1 to " + MOST + ", received " + count);
    }
  }
}
