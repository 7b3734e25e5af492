package org.vae4j.components.optimizer;

import org.vae4j.tensor.Tensor;

/**
 * Sets moving averages that have decayed below 1e-30 to zero; NaN stays NaN, so that a gradient
 * that is no number shows.
 *
 * <p>Averages of gradients that have become zero (weights of border pixels) decay into denormal
 * numbers, with which every operation costs about a hundred cycles.
 */
final class Denormals {
  private static final double SMALLEST = 1e-30;

  private Denormals() {}

  static Tensor flush(Tensor average) {
    Tensor tiny = average.constant(SMALLEST).greaterThan(average.abs());
    return tiny.select(average.constant(0), average);
  }
}
