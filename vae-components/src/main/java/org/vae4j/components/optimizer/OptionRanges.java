package org.vae4j.components.optimizer;

/** The ranges of options that optimizers share. */
final class OptionRanges {
  private OptionRanges() {}

  static void requireLearningRate(double value) {
    if (!(value > 0 && Double.isFinite(value))) {
      throw new IllegalArgumentException("learning-rate must be above 0, received " + value);
    }
  }

  static void requireDecay(String name, double value) {
    if (!(value >= 0 && value < 1)) {
      throw new IllegalArgumentException(
          name + " must be at least 0 and below 1, received " + value);
    }
  }
}
