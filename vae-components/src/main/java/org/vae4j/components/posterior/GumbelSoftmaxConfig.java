package org.vae4j.components.posterior;

import org.vae4j.plugin.Option;

/** The options of relaxed categorical posteriors. */
public record GumbelSoftmaxConfig(
    @Option(
            value = "temperature of the relaxation at the start, above 0: low is nearly one-hot",
            byDefault = "1.0")
        double temperature,
    @Option(
            value =
                "how fast the temperature falls, in e-folds an epoch, at least 0: it is"
                    + " max(min-temperature, temperature · e^(-decay · epoch))",
            byDefault = "0.0")
        double decay,
    @Option(value = "where the temperature stops to fall, above 0", byDefault = "0.5")
        double minTemperature) {
  /** Checks the ranges. */
  public GumbelSoftmaxConfig {
    if (!(temperature > 0 && Double.isFinite(temperature))) {
      throw new IllegalArgumentException("temperature must be above 0, received " + temperature);
    }
    if (!(decay >= 0 && Double.isFinite(decay))) {
      throw new IllegalArgumentException("decay must be at least 0, received " + decay);
    }
    if (!(minTemperature > 0 && Double.isFinite(minTemperature))) {
      throw new IllegalArgumentException(
          "min-temperature must be above 0, received " + minTemperature);
    }
    if (decay > 0 && minTemperature > temperature) {
      throw new IllegalArgumentException(
          "min-temperature must be at most the temperature, received " + minTemperature);
    }
  }
}
