package org.vae4j.testkit;

import java.util.Arrays;

/** The values one element of an event can take, with weights that turn densities into masses. */
public final class Quadrature {
  private final float[] points;
  private final double weight;
  private final double half;

  private Quadrature(float[] points, double weight, double half) {
    this.points = points;
    this.weight = weight;
    this.half = half;
  }

  /** All values of a discrete element, ascending; its density is a probability. */
  public static Quadrature values(float... ascending) {
    return new Quadrature(ascending.clone(), 1, 1e-6);
  }

  /** The whole numbers from 0 to a largest one. */
  public static Quadrature counts(int largest) {
    float[] counts = new float[largest + 1];
    for (int i = 0; i <= largest; i++) {
      counts[i] = i;
    }
    return values(counts);
  }

  /** Midpoints of equal parts of an interval, outside which there is next to no mass. */
  public static Quadrature interval(double low, double high, int parts) {
    double step = (high - low) / parts;
    float[] middles = new float[parts];
    for (int i = 0; i < parts; i++) {
      middles[i] = (float) (low + (i + 0.5) * step);
    }
    return new Quadrature(middles, step, step / 2);
  }

  /** How many values there are. */
  int size() {
    return points.length;
  }

  /** The values. */
  float[] points() {
    return points.clone();
  }

  /** The value nearest to a number. */
  float nearest(double number) {
    float best = points[0];
    for (float point : points) {
      best = Math.abs(point - number) < Math.abs(best - number) ? point : best;
    }
    return best;
  }

  /** The mass at each value, given the log-density there. */
  double[] masses(float[] logDensities, int from) {
    double[] masses = new double[points.length];
    Arrays.setAll(masses, i -> Math.exp(logDensities[from + i]) * weight);
    return masses;
  }

  /** How many draws belong to each value. */
  int[] counts(float[] draws, int from, int count) {
    int[] counts = new int[points.length];
    for (int i = from; i < from + count; i++) {
      int index = Arrays.binarySearch(points, (float) (draws[i] - half));
      int nearest = index < 0 ? -index - 1 : index;
      if (nearest < points.length && Math.abs(points[nearest] - draws[i]) <= half * 1.001) {
        counts[nearest]++;
      }
    }
    return counts;
  }

  /** The mean under these masses. */
  double mean(double[] masses) {
    double mean = 0;
    for (int i = 0; i < masses.length; i++) {
      mean += masses[i] * points[i];
    }
    return mean;
  }
}
