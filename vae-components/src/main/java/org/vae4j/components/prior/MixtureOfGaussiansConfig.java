package org.vae4j.components.prior;

import org.vae4j.plugin.Option;

/** The options of a mixture prior. */
public record MixtureOfGaussiansConfig(
    @Option(value = "number of Gaussians, at least 1", byDefault = "10") int components,
    @Option(
            value = "standard deviation of the randomly drawn initial means, above 0",
            byDefault = "1.0")
        double spread) {
  /** Checks the ranges. */
  public MixtureOfGaussiansConfig {
    if (components < 1) {
      throw new IllegalArgumentException("components must be at least 1, received " + components);
    }
    if (!(spread > 0 && Double.isFinite(spread))) {
      throw new IllegalArgumentException("spread must be above 0, received " + spread);
    }
  }
}
