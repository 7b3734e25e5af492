package org.vae4j.experiment.data.digits;

/**
 * One stroke of a digit's skeleton in the unit box, with the cosine waves at its points: no hand
 * that writes it has to compute them again.
 */
final class SkeletonStroke {
  /** How many waves of each direction a field has. */
  static final int WAVES = 3;

  private final double[] points;
  private final double[] waves;

  /** A stroke; points as in {@link Stroke}, in percent of the box. */
  SkeletonStroke(int... percent) {
    points = new double[percent.length];
    waves = new double[WAVES * percent.length];
    for (int i = 0; i < percent.length; i++) {
      points[i] = percent[i] / 100.0;
      waves[WAVES * i] = 1;
      for (int wave = 1; wave < WAVES; wave++) {
        waves[WAVES * i + wave] = StrictMath.cos(StrictMath.PI * wave * points[i]);
      }
    }
  }

  int size() {
    return points.length / 2;
  }

  double x(int point) {
    return points[2 * point];
  }

  double y(int point) {
    return points[2 * point + 1];
  }

  /**
   * A smooth field at a point: a sum of the slowest cosine waves across the box.
   *
   * @param strengths of the waves: those down the box for each of those across
   */
  double field(double[] strengths, int point) {
    int across = WAVES * 2 * point;
    int down = across + WAVES;
    double sum = 0;
    for (int i = 0; i < WAVES; i++) {
      for (int j = 0; j < WAVES; j++) {
        sum += strengths[i * WAVES + j] * waves[across + i] * waves[down + j];
      }
    }
    return sum;
  }
}
