package org.vae4j.components.estimator;

import org.vae4j.plugin.Option;

/** The options of the leave-one-out estimator. */
public record VimcoConfig(
    @Option(value = "importance samples K for each row, at least 2", byDefault = "5") int samples) {
  /** Checks the range. */
  public VimcoConfig {
    if (samples < 2) {
      throw new IllegalArgumentException(
          "samples must be at least 2, as each draw is compared with the others, received "
              + samples);
    }
  }
}
