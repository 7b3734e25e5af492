package org.vae4j.components.prior;

import org.vae4j.plugin.Option;

/** The options of a variational mixture of posteriors. */
public record VampPriorConfig(
    @Option(value = "number of pseudo-inputs, at least 1", byDefault = "500") int components,
    @Option(
            value =
                "where they start: examples (randomly picked training rows) or random (around the"
                    + " mean row)",
            byDefault = "examples")
        PseudoInputStart start) {
  /** Checks the range. */
  public VampPriorConfig {
    if (components < 1) {
      throw new IllegalArgumentException("components must be at least 1, received " + components);
    }
  }
}
