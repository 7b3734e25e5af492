package org.vae4j.testkit;

/**
 * A regular grid over a box around 0 in one or two dimensions: midpoints for integration, in square
 * cells for histograms.
 *
 * @param dimensions 1 or 2
 * @param extent half a side of the box
 */
record Grid(int dimensions, double extent) implements LatentGrid {
  private static final int FINE_LINE = 2048;
  private static final int FINE_PLANE = 256;
  private static final int REFINEMENT = 8;

  Grid {
    if (dimensions < 1 || dimensions > 2) {
      throw new IllegalArgumentException("a grid has 1 or 2 dimensions, received " + dimensions);
    }
  }

  @Override
  public int[] latent() {
    return new int[] {dimensions};
  }

  @Override
  public int size() {
    return dimensions == 1 ? side() : side() * side();
  }

  private int side() {
    return dimensions == 1 ? FINE_LINE : FINE_PLANE;
  }

  private double step() {
    return 2 * extent / side();
  }

  @Override
  public float[] points() {
    float[] points = new float[size() * dimensions];
    for (int i = 0; i < points.length; i++) {
      points[i] = (float) coordinate(i / dimensions, i % dimensions);
    }
    return points;
  }

  @Override
  public float[] scattered(int count) {
    return TestGraph.normals("scattered", count * dimensions);
  }

  private double coordinate(int point, int axis) {
    int index = axis == dimensions - 1 ? point % side() : point / side();
    return -extent + (index + 0.5) * step();
  }

  private int cell(double[] position) {
    int cells = side() / REFINEMENT;
    int cell = 0;
    for (double x : position) {
      int index = (int) Math.floor((x + extent) / step() / REFINEMENT);
      if (index < 0 || index >= cells) {
        return -1;
      }
      cell = cell * cells + index;
    }
    return cell;
  }

  private int cells() {
    int cells = side() / REFINEMENT;
    return dimensions == 1 ? cells : cells * cells;
  }

  private double mass(float logDensity) {
    return Math.exp(logDensity) * Math.pow(step(), dimensions);
  }

  @Override
  public double[] masses(float[] logDensities) {
    double[] masses = new double[logDensities.length];
    for (int i = 0; i < masses.length; i++) {
      masses[i] = mass(logDensities[i]);
    }
    return masses;
  }

  @Override
  public double[] probabilities(float[] logDensities) {
    double[] probabilities = new double[cells()];
    double[] position = new double[dimensions];
    for (int point = 0; point < logDensities.length; point++) {
      for (int axis = 0; axis < dimensions; axis++) {
        position[axis] = coordinate(point, axis);
      }
      probabilities[cell(position)] += mass(logDensities[point]);
    }
    return probabilities;
  }

  @Override
  public int[] counts(float[] draws) {
    int[] counts = new int[cells()];
    double[] position = new double[dimensions];
    for (int draw = 0; draw < draws.length / dimensions; draw++) {
      for (int axis = 0; axis < dimensions; axis++) {
        position[axis] = draws[draw * dimensions + axis];
      }
      int cell = cell(position);
      if (cell >= 0) {
        counts[cell]++;
      }
    }
    return counts;
  }
}
