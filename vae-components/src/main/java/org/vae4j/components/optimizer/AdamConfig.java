package org.vae4j.components.optimizer;

import org.vae4j.plugin.Option;

/** The options of Adam. */
public record AdamConfig(
    @Option(value = "learning rate, above 0", byDefault = "0.001") double learningRate,
    @Option(value = "decay of the mean of gradients, from 0 to below 1", byDefault = "0.9")
        double beta1,
    @Option(
            value = "decay of the mean of squared gradients, from 0 to below 1",
            byDefault = "0.999")
        double beta2,
    @Option(value = "added to the root of the mean of squares, above 0", byDefault = "1.0e-8")
        double epsilon) {
  /** Checks the ranges. */
  public AdamConfig {
    OptionRanges.requireLearningRate(learningRate);
    OptionRanges.requireDecay("beta1", beta1);
    OptionRanges.requireDecay("beta2", beta2);
    if (!(epsilon > 0 && Double.isFinite(epsilon))) {
      throw new IllegalArgumentException("epsilon must be above 0, received " + epsilon);
    }
  }
}
