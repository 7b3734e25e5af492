package org.vae4j.components.optimizer;

import org.vae4j.tensor.Tensor;

/**
 * Sets moving averages that have decayed below 1e-30 to zero.
 *
 * <p>Averages of gradients that have become zero (weights of border pixels) decay into denormal
 * numbers, with which every operation costs about a hundred cycles.
 */
final class Denormals {
  private static final double SMALLEST = 1e-30;

  private Denormals() {}

  static Tensor flush(Tensor average) {
    return average.abs().greaterThan(SMALLEST).select(average, average.constant(0));
  }
}
