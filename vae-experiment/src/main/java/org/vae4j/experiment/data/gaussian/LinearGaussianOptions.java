package org.vae4j.experiment.data.gaussian;

import org.vae4j.plugin.Option;

/**
 * Options of the source {@code linear-gaussian}.
 *
 * @param columns the size of x
 * @param latent the size of z
 * @param noise the standard deviation sigma
 * @param train how many training rows
 * @param test how many test rows
 */
public record LinearGaussianOptions(
    @Option(value = "how many numbers a row x has, at least 1", byDefault = "8") int columns,
    @Option(value = "how many numbers z has, at least 1", byDefault = "2") int latent,
    @Option(value = "the standard deviation of the noise on x, above 0", byDefault = "0.5")
        double noise,
    @Option(value = "how many training rows, at least 1", byDefault = "5000") int train,
    @Option(value = "how many test rows, at least 1", byDefault = "1000") int test) {
  /** Checks every number. */
  public LinearGaussianOptions {
    requirePositive("columns", columns);
    requirePositive("latent", latent);
    requirePositive("train", train);
    requirePositive("test", test);
    if (!(noise > 0) || !Double.isFinite(noise)) {
      throw new IllegalArgumentException("noise must be above 0 and finite, received " + noise);
    }
  }

  private static void requirePositive(String key, int number) {
    if (number < 1) {
      throw new IllegalArgumentException(key + " must be at least 1, received " + number);
    }
  }
}
