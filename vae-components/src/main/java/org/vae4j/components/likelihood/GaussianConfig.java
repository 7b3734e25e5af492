package org.vae4j.components.likelihood;

import org.vae4j.plugin.Option;

/** The options of a Gaussian likelihood. */
public record GaussianConfig(
    @Option(
            value =
                "where the standard deviation comes from: fixed, learned (one an element), shared"
                    + " (one in all), optimal (closed form, for each batch) or predicted (by the"
                    + " decoder)",
            byDefault = "fixed")
        ScaleSource scale,
    @Option(
            value = "the standard deviation if fixed, else where it starts; above 0",
            byDefault = "1.0")
        double sigma,
    @Option(
            value = "soft lower bound of the logarithm of a standard deviation that is not fixed",
            byDefault = "-10.0")
        double minLogScale,
    @Option(
            value = "soft upper bound of the logarithm of a standard deviation that is not fixed",
            byDefault = "10.0")
        double maxLogScale) {
  /** Checks the ranges. */
  public GaussianConfig {
    new ScaleChoice(scale, sigma, minLogScale, maxLogScale).check("sigma");
  }

  ScaleChoice scaleChoice() {
    return new ScaleChoice(scale, sigma, minLogScale, maxLogScale);
  }
}
