package org.vae4j.components.schedule;

import java.util.List;
import org.vae4j.plugin.Option;

/** The options of a learning rate that falls in steps. */
public record StepLearningRateConfig(
    @Option("epochs after which the learning rate is multiplied by the decay, each above 0")
        List<Double> epochs,
    @Option(value = "factor on the learning rate at each step, above 0", byDefault = "0.1")
        double decay) {
  /** Checks the ranges. */
  public StepLearningRateConfig {
    epochs = List.copyOf(epochs);
    if (epochs.isEmpty()) {
      throw new IllegalArgumentException(
          "epochs must name at least one epoch; without any, use `constant`");
    }
    for (double epoch : epochs) {
      if (!(epoch > 0 && Double.isFinite(epoch))) {
        throw new IllegalArgumentException("epochs must be above 0, received " + epochs);
      }
    }
    if (!(decay > 0 && Double.isFinite(decay))) {
      throw new IllegalArgumentException("decay must be above 0, received " + decay);
    }
  }
}
