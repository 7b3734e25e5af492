package org.vae4j.components.likelihood;

import org.vae4j.testkit.Quadrature;

/** The levels from 0 to 1 as all the values an element can take. */
final class LevelQuadrature {
  private LevelQuadrature() {}

  static Quadrature of(int levels) {
    float[] values = new float[levels];
    for (int i = 0; i < levels; i++) {
      values[i] = i / (levels - 1f);
    }
    return Quadrature.values(values);
  }
}
