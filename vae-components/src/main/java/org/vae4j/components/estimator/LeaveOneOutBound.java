package org.vae4j.components.estimator;

import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/**
 * What the importance-weighted bound would be without one of the draws: log 1/K (Σ_{j≠k} w_j +
 * g_k), where the geometric mean g_k of the other weights stands in for w_k.
 *
 * <p>Computed from a table of K·K weights whose diagonal is replaced, and not by subtracting w_k
 * from a total: nothing cancels, and impossible draws with log w = -∞ are no special case.
 *
 * <p>Source: Mnih and Rezende 2016, arXiv:1602.06725.
 */
final class LeaveOneOutBound {
  private LeaveOneOutBound() {}

  /**
   * The bounds, each without the draw of its row.
   *
   * @param logWeights log w_k, shape {@code [samples, batch]} with at least two samples
   * @return nats, shape as given
   */
  static Tensor of(Tensor logWeights) {
    int samples = logWeights.shape().dim(0);
    Tensor diagonal = diagonal(logWeights, samples);
    Tensor table = logWeights.expandDims(0);
    Tensor others = diagonal.select(table.constant(0), table).sum(1);
    Tensor geometric = others.dividedBy(samples - 1).expandDims(1);
    return diagonal.select(geometric, table).logMeanExp(1);
  }

  private static Tensor diagonal(Tensor anchor, int samples) {
    float[] ones = new float[samples * samples];
    for (int i = 0; i < samples; i++) {
      ones[i * samples + i] = 1;
    }
    return anchor.constant(Shape.of(samples, samples, 1), ones);
  }
}
