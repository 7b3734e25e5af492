package org.vae4j.testkit;

/**
 * Simplexes of two numbers, (t, 1 - t) with t = sigmoid(s), seen through s: there the density p(t)
 * t (1 - t) has no poles.
 *
 * @param odds the grid of s, one axis a simplex
 */
record SimplexGrid(Grid odds) implements LatentGrid {
  @Override
  public int[] latent() {
    return new int[] {odds.dimensions(), 2};
  }

  @Override
  public int size() {
    return odds.size();
  }

  @Override
  public float[] points() {
    return onSimplex(odds.points());
  }

  @Override
  public float[] scattered(int count) {
    return onSimplex(odds.scattered(count));
  }

  private static float[] onSimplex(float[] odds) {
    float[] pairs = new float[2 * odds.length];
    for (int i = 0; i < odds.length; i++) {
      // each on its own: 1 - t would lose the digits of a small number
      pairs[2 * i] = (float) (1 / (1 + Math.exp(-odds[i])));
      pairs[2 * i + 1] = (float) (1 / (1 + Math.exp(odds[i])));
    }
    return pairs;
  }

  @Override
  public double[] masses(float[] logDensities) {
    return odds.masses(ofOdds(logDensities));
  }

  @Override
  public double[] probabilities(float[] logDensities) {
    return odds.probabilities(ofOdds(logDensities));
  }

  /** log p(s) = log p(t) + log t + log(1 - t), for every simplex. */
  private float[] ofOdds(float[] logDensities) {
    float[] pairs = points();
    float[] result = logDensities.clone();
    for (int i = 0; i < pairs.length; i++) {
      result[i / dimensions()] += (float) Math.log(pairs[i]);
    }
    return result;
  }

  @Override
  public int[] counts(float[] draws) {
    float[] values = new float[draws.length / 2];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (Math.log(draws[2 * i]) - Math.log(draws[2 * i + 1]));
    }
    return odds.counts(values);
  }
}
