package org.vae4j.components.likelihood;

import org.vae4j.plugin.Option;

/** The options of a discretized logistic likelihood. */
public record DiscretizedLogisticConfig(
    @Option(
            value = "how many levels the data have, from 0 to 1: 256 for bytes, at most 65536",
            byDefault = "256")
        int levels,
    @Option(
            value =
                "where the scale s of the logistic comes from: fixed, learned (one an element),"
                    + " shared (one in all) or predicted (by the decoder)",
            byDefault = "shared")
        LogisticScaleSource scale,
    @Option(
            value = "s if fixed, else where it starts, in units of the data; above 0",
            byDefault = "0.1")
        double width,
    @Option(value = "soft lower bound of log s unless it is fixed", byDefault = "-8.0")
        double minLogScale,
    @Option(value = "soft upper bound of log s unless it is fixed", byDefault = "8.0")
        double maxLogScale) {
  private static final int MOST_LEVELS = 65536;

  /** Checks the ranges. */
  public DiscretizedLogisticConfig {
    if (levels < 2 || levels > MOST_LEVELS) {
      throw new IllegalArgumentException(
          "levels must be from 2 to " + MOST_LEVELS + ", received " + levels);
    }
    new ScaleChoice(scale.source(), width, minLogScale, maxLogScale).check("width");
  }

  ScaleChoice scaleChoice() {
    return new ScaleChoice(scale.source(), width, minLogScale, maxLogScale);
  }
}
