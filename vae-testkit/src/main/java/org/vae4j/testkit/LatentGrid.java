package org.vae4j.testkit;

import org.vae4j.spi.LatentSpace;

/** Points of a small latent space, over which densities are summed and draws are counted. */
interface LatentGrid {
  /**
   * The grid of a space.
   *
   * @param size how many real numbers, choices of one of three, or simplexes of two there are
   * @param extent half the side of a box that holds next to all of the mass: of the numbers, or of
   *     the logarithms of the odds on a simplex
   */
  static LatentGrid of(LatentSpace space, int size, double extent) {
    return switch (space) {
      case REAL -> new Grid(size, extent);
      case ONE_HOT -> new OneHotGrid(size);
      case SIMPLEX -> new SimplexGrid(new Grid(size, extent));
    };
  }

  /** The shape of one latent. */
  int[] latent();

  /** How many points there are. */
  int size();

  /** The coordinates, one point after the other. */
  float[] points();

  /** Latents of the space here and there, one after the other. */
  float[] scattered(int count);

  /** The mass at each point, given the log-density there. */
  double[] masses(float[] logDensities);

  /** The probability of each cell, given the log-density at each point. */
  double[] probabilities(float[] logDensities);

  /** How many draws fall into each cell. */
  int[] counts(float[] draws);

  /** The numbers of one latent. */
  default int dimensions() {
    int product = 1;
    for (int dim : latent()) {
      product *= dim;
    }
    return product;
  }

  /** E[x^power] of one number of a latent. */
  default double moment(float[] logDensities, int axis, int power) {
    double[] masses = masses(logDensities);
    float[] points = points();
    double sum = 0;
    for (int point = 0; point < masses.length; point++) {
      sum += masses[point] * Math.pow(points[point * dimensions() + axis], power);
    }
    return sum;
  }

  /** The variance of one number of a latent. */
  default double variance(float[] logDensities, int axis) {
    double mean = moment(logDensities, axis, 1);
    return moment(logDensities, axis, 2) - mean * mean;
  }
}
