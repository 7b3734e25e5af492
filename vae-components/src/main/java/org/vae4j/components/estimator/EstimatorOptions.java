package org.vae4j.components.estimator;

/** The ranges of options that estimators share. */
final class EstimatorOptions {
  private EstimatorOptions() {}

  static void requireSamples(int value) {
    if (value < 1) {
      throw new IllegalArgumentException("samples must be at least 1, received " + value);
    }
  }

  static void requireBeta(double value) {
    if (!(value >= 0 && Double.isFinite(value))) {
      throw new IllegalArgumentException("beta must be at least 0, received " + value);
    }
  }
}
