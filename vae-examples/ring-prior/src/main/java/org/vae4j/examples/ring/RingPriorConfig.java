package org.vae4j.examples.ring;

import org.vae4j.plugin.Option;

/** The options of a ring prior. */
public record RingPriorConfig(
    @Option(value = "radius of the ring, above 0", byDefault = "2.0") double radius,
    @Option(value = "standard deviation of the radius, above 0", byDefault = "0.25") double width) {
  /** Checks the ranges. */
  public RingPriorConfig {
    if (!(radius > 0 && width > 0 && Double.isFinite(radius + width))) {
      throw new IllegalArgumentException(
          "radius and width must be above 0, received " + radius + " and " + width);
    }
  }
}
