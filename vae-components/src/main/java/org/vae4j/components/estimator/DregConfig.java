package org.vae4j.components.estimator;

import org.vae4j.plugin.Option;

/** The options of the doubly reparameterised estimator. */
public record DregConfig(
    @Option(value = "importance samples K for each row, at least 1", byDefault = "5") int samples) {
  /** Checks the range. */
  public DregConfig {
    EstimatorOptions.requireSamples(samples);
  }
}
