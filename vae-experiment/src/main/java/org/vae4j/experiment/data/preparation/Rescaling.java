package org.vae4j.experiment.data.preparation;

import org.vae4j.data.Examples;

/**
 * A shift and a division of each element: {@code (x - shift) / divisor}.
 *
 * <p>A division and not a multiplication by the reciprocal: so the largest training value becomes
 * exactly 1, not a rounding above it.
 */
final class Rescaling {
  private final float[] shift;
  private final float[] divisor;

  private Rescaling(int size) {
    this.shift = new float[size];
    this.divisor = new float[size];
  }

  /** The rescaling that brings these rows to [0, 1]. */
  static Rescaling unit(Examples train) {
    Moments moments = moments(train);
    Rescaling rescaling = new Rescaling(moments.size());
    for (int i = 0; i < moments.size(); i++) {
      rescaling.set(i, moments.minimum(i), moments.maximum(i) - moments.minimum(i));
    }
    return rescaling;
  }

  /** The rescaling that brings these rows to mean 0 and variance 1. */
  static Rescaling standardize(Examples train) {
    Moments moments = moments(train);
    Rescaling rescaling = new Rescaling(moments.size());
    for (int i = 0; i < moments.size(); i++) {
      rescaling.set(i, (float) moments.mean(i), (float) Math.sqrt(moments.variance(i)));
    }
    return rescaling;
  }

  /** Replaces the values of one row, which start at {@code offset}, in place. */
  void apply(float[] values, int offset) {
    for (int i = 0; i < shift.length; i++) {
      values[offset + i] = (values[offset + i] - shift[i]) / divisor[i];
    }
  }

  private static Moments moments(Examples train) {
    Moments moments = Moments.of(train);
    boolean table = train.eventShape().rank() == 1;
    return table ? moments : moments.pooled();
  }

  private void set(int element, float shift, float spread) {
    this.shift[element] = shift;
    this.divisor[element] = spread > 0 ? spread : 1;
  }
}
