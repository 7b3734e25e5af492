package org.vae4j.testkit;

import java.util.Arrays;

/**
 * All latents that are choices of one of three, each as a 1 among zeros.
 *
 * @param groups how many choices a latent has
 */
record OneHotGrid(int groups) implements LatentGrid {
  private static final int CLASSES = 3;

  @Override
  public int[] latent() {
    return new int[] {groups, CLASSES};
  }

  @Override
  public int size() {
    return (int) Math.pow(CLASSES, groups);
  }

  @Override
  public float[] points() {
    float[] points = new float[size() * dimensions()];
    for (int point = 0; point < size(); point++) {
      set(points, point, point);
    }
    return points;
  }

  @Override
  public float[] scattered(int count) {
    float[] latents = new float[count * dimensions()];
    for (int i = 0; i < count; i++) {
      set(latents, i, (7 * i + 1) % size());
    }
    return latents;
  }

  /** Writes the latent whose choices are the digits of a number in base three. */
  private void set(float[] latents, int index, int number) {
    int rest = number;
    for (int group = 0; group < groups; group++) {
      latents[(index * groups + group) * CLASSES + rest % CLASSES] = 1;
      rest /= CLASSES;
    }
  }

  @Override
  public double[] masses(float[] logDensities) {
    double[] masses = new double[logDensities.length];
    for (int i = 0; i < masses.length; i++) {
      masses[i] = Math.exp(logDensities[i]);
    }
    return masses;
  }

  @Override
  public double[] probabilities(float[] logDensities) {
    return masses(logDensities);
  }

  @Override
  public int[] counts(float[] draws) {
    int[] counts = new int[size()];
    float[] points = points();
    for (int draw = 0; draw < draws.length / dimensions(); draw++) {
      for (int point = 0; point < size(); point++) {
        counts[point] += same(draws, draw, points, point) ? 1 : 0;
      }
    }
    return counts;
  }

  private boolean same(float[] draws, int draw, float[] points, int point) {
    int size = dimensions();
    return Arrays.equals(
        draws, draw * size, (draw + 1) * size, points, point * size, (point + 1) * size);
  }
}
