package org.vae4j.components.posterior;

import org.vae4j.plugin.Option;

/** The options of diagonal Gaussian posteriors. */
public record DiagonalGaussianConfig(
    @Option(value = "soft lower bound of log σ²", byDefault = "-20.0") double minLogVariance,
    @Option(value = "soft upper bound of log σ²", byDefault = "20.0") double maxLogVariance) {
  /** Checks that the bounds are finite and ordered. */
  public DiagonalGaussianConfig {
    if (!Double.isFinite(minLogVariance)
        || !Double.isFinite(maxLogVariance)
        || minLogVariance >= maxLogVariance) {
      throw new IllegalArgumentException(
          "min-log-variance must be below max-log-variance, received "
              + minLogVariance
              + " and "
              + maxLogVariance);
    }
  }
}
