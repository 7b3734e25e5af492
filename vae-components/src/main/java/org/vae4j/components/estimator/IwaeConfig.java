package org.vae4j.components.estimator;

import org.vae4j.plugin.Option;

/** The options of the importance-weighted bound. */
public record IwaeConfig(
    @Option(value = "importance samples K for each row, at least 1", byDefault = "5") int samples) {
  /** Checks the range. */
  public IwaeConfig {
    EstimatorOptions.requireSamples(samples);
  }
}
