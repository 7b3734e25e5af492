package org.vae4j.components.estimator;

import org.vae4j.plugin.Choice;
import org.vae4j.plugin.Option;
import org.vae4j.spi.ComponentContext;
import org.vae4j.spi.KlSchedule;

/** The options of the path-derivative estimator. */
public record StlConfig(
    @Option(
            value =
                "the bound: elbo, or iwae, whose gradient for the encoder is biased with more than"
                    + " one sample",
            byDefault = "elbo")
        StlBound bound,
    @Option(value = "draws of z for each row, at least 1", byDefault = "1") int samples,
    @Option(
            value =
                "weight of the KL in what is minimised, at least 0; the bound reported has 1; for"
                    + " elbo only",
            byDefault = "1.0")
        double beta,
    @Option(value = "how that weight changes over time; for elbo only", byDefault = "constant")
        Choice<KlSchedule, ComponentContext> schedule) {
  private static final String UNSCHEDULED = "constant";

  /** Checks the ranges, and that the KL of the importance-weighted bound is left alone. */
  public StlConfig {
    EstimatorOptions.requireSamples(samples);
    EstimatorOptions.requireBeta(beta);
    if (bound == StlBound.IWAE && !(beta == 1 && schedule.name().equals(UNSCHEDULED))) {
      throw new IllegalArgumentException(
          "beta and schedule weigh the KL of `bound: elbo`; `bound: iwae` has no KL apart, received"
              + " beta "
              + beta
              + " and schedule "
              + schedule.name());
    }
  }
}
