package org.vae4j.components.schedule;

import org.vae4j.plugin.Option;

/** The options of a linear warm-up of the KL. */
public record LinearKlScheduleConfig(
    @Option(value = "epochs until the weight is 1, above 0", byDefault = "10.0") double epochs,
    @Option(value = "weight at the first step, from 0 to 1", byDefault = "0.0") double start) {
  /** Checks the ranges. */
  public LinearKlScheduleConfig {
    if (!(epochs > 0 && Double.isFinite(epochs))) {
      throw new IllegalArgumentException("epochs must be above 0, received " + epochs);
    }
    if (!(start >= 0 && start <= 1)) {
      throw new IllegalArgumentException("start must be from 0 to 1, received " + start);
    }
  }
}
