package org.vae4j.components.optimizer;

import org.vae4j.plugin.Option;

/** The options of stochastic gradient descent. */
public record SgdConfig(
    @Option(value = "learning rate, above 0", byDefault = "0.01") double learningRate,
    @Option(value = "share of the last update that is kept, from 0 to below 1", byDefault = "0.0")
        double momentum,
    @Option(value = "whether the momentum looks ahead (Nesterov 1983)", byDefault = "false")
        boolean nesterov) {
  /** Checks the ranges. */
  public SgdConfig {
    OptionRanges.requireLearningRate(learningRate);
    OptionRanges.requireDecay("momentum", momentum);
    if (nesterov && momentum == 0) {
      throw new IllegalArgumentException("nesterov needs a momentum above 0, received 0");
    }
  }
}
