package org.vae4j.experiment.data.preparation;

import java.util.Arrays;
import org.vae4j.data.Examples;

/**
 * Mean, standard deviation and range of each element over the rows that have it, in double
 * precision by the recursion of B. Welford (1962, doi:10.1080/00401706.1962.10490022).
 */
final class Moments {
  private final long[] count;
  private final double[] mean;
  private final double[] squares;
  private final float[] minimum;
  private final float[] maximum;

  private Moments(int size) {
    this.count = new long[size];
    this.mean = new double[size];
    this.squares = new double[size];
    this.minimum = new float[size];
    this.maximum = new float[size];
    Arrays.fill(minimum, Float.POSITIVE_INFINITY);
    Arrays.fill(maximum, Float.NEGATIVE_INFINITY);
  }

  static Moments of(Examples rows) {
    int size = rows.eventShape().size();
    Moments moments = new Moments(size);
    float[] row = new float[size];
    for (int r = 0; r < rows.count(); r++) {
      rows.read(r, row, 0);
      moments.add(row);
    }
    return moments;
  }

  private void add(float... row) {
    for (int i = 0; i < row.length; i++) {
      float value = row[i];
      if (!Float.isNaN(value)) {
        long number = ++count[i];
        double difference = value - mean[i];
        double moved = mean[i] + difference / number;
        mean[i] = moved;
        squares[i] += difference * (value - moved);
        minimum[i] = value < minimum[i] ? value : minimum[i];
        maximum[i] = value > maximum[i] ? value : maximum[i];
      }
    }
  }

  /** The moments of all elements taken together, the same for each. */
  Moments pooled() {
    long all = Arrays.stream(count).sum();
    double center = 0;
    for (int i = 0; i < size(); i++) {
      center += mean[i] * count[i] / all;
    }
    double spread = 0;
    for (int i = 0; i < size(); i++) {
      spread += squares[i] + count[i] * (mean[i] - center) * (mean[i] - center);
    }
    Moments pooled = new Moments(size());
    Arrays.fill(pooled.count, all);
    Arrays.fill(pooled.mean, center);
    Arrays.fill(pooled.squares, spread);
    for (int i = 0; i < size(); i++) {
      pooled.minimum[0] = Math.min(pooled.minimum[0], minimum[i]);
      pooled.maximum[0] = Math.max(pooled.maximum[0], maximum[i]);
    }
    Arrays.fill(pooled.minimum, pooled.minimum[0]);
    Arrays.fill(pooled.maximum, pooled.maximum[0]);
    return pooled;
  }

  int size() {
    return mean.length;
  }

  double mean(int element) {
    return mean[element];
  }

  /** Divided by the number of rows that have the element. */
  double variance(int element) {
    return squares[element] / count[element];
  }

  float minimum(int element) {
    return minimum[element];
  }

  float maximum(int element) {
    return maximum[element];
  }
}
