package org.vae4j.components.posterior;

import org.vae4j.plugin.Option;

/** The options of Gaussian posteriors with a full covariance. */
public record FullCovarianceGaussianConfig(
    @Option(
            value = "soft lower bound of log L_ii, the diagonal of the Cholesky factor",
            byDefault = "-10.0")
        double minLogDiagonal,
    @Option(value = "soft upper bound of log L_ii", byDefault = "10.0") double maxLogDiagonal) {
  /** Checks that the bounds are finite and ordered. */
  public FullCovarianceGaussianConfig {
    if (!Double.isFinite(minLogDiagonal)
        || !Double.isFinite(maxLogDiagonal)
        || minLogDiagonal >= maxLogDiagonal) {
      throw new IllegalArgumentException(
          "min-log-diagonal must be below max-log-diagonal, received "
              + minLogDiagonal
              + " and "
              + maxLogDiagonal);
    }
  }
}
