package org.vae4j.testkit.example;

import org.vae4j.data.Support;
import org.vae4j.random.RandomStream;
import org.vae4j.spi.Likelihood;
import org.vae4j.tensor.Shape;
import org.vae4j.testkit.TestGraph;

/**
 * Rows that a likelihood can observe: each element is drawn from those numbers that it supports.
 */
final class SupportedRows {
  private static final float[] CANDIDATES = {
    0, 1, 0.25f, 0.5f, 0.75f, 51 / 255f, 204 / 255f, 2, 3, 1.7f, -0.6f, -1.3f
  };

  private SupportedRows() {}

  static float[] of(Likelihood likelihood, Shape event, int count) {
    RandomStream random = RandomStream.of(TestGraph.SEED, "rows");
    float[] rows = new float[count * event.size()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = drawn(likelihood.support(i % event.size()), random);
    }
    return rows;
  }

  private static float drawn(Support support, RandomStream random) {
    // by rejection: every support on the line contains one of the candidates
    for (int attempt = 0; attempt < 1000; attempt++) {
      float candidate = CANDIDATES[random.nextInt(CANDIDATES.length)];
      if (support.contains().test(candidate)) {
        return candidate;
      }
    }
    throw new IllegalStateException(
        "no candidate number is in the support '" + support.description() + "'");
  }
}
