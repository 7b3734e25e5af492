package org.vae4j.components.estimator;

import org.vae4j.plugin.Choice;
import org.vae4j.plugin.Option;
import org.vae4j.spi.ComponentContext;
import org.vae4j.spi.KlSchedule;

/** The options of the evidence lower bound. */
public record ElboConfig(
    @Option(
            value =
                "how the KL is computed: analytic (closed form), monte-carlo (from the draws), or auto:"
                    + " analytic where a closed form is known",
            byDefault = "auto")
        KlMode kl,
    @Option(value = "draws of z for each row, at least 1", byDefault = "1") int samples,
    @Option(
            value = "weight of the KL in what is minimised, at least 0; the bound reported has 1",
            byDefault = "1.0")
        double beta,
    @Option(value = "how that weight changes over time", byDefault = "constant")
        Choice<KlSchedule, ComponentContext> schedule) {
  /** Checks the ranges. */
  public ElboConfig {
    EstimatorOptions.requireSamples(samples);
    EstimatorOptions.requireBeta(beta);
  }
}
