package org.vae4j.experiment.spec;

import org.vae4j.plugin.Option;

/**
 * When to stop before the last epoch.
 *
 * @param patience epochs without a better bound on the validation rows; a warm-up of the KL does
 *     not count
 */
public record EarlyStoppingSpec(
    @Option(
            "stop after so many epochs without a better bound on the validation rows, at least 1;"
                + " epochs in which the KL warms up do not count")
        int patience) {
  /** Checks that the patience is at least 1. */
  public EarlyStoppingSpec {
    Least.check("patience", patience, 1);
  }
}
