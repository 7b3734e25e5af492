package org.vae4j.experiment.data.digits;

/** Points that one pen stroke passes. */
final class Stroke {
  private static final int PIECES = 6; // straight pieces between two points: a pixel or less each

  private final double[] points;

  /**
   * A stroke.
   *
   * @param points x, y, x, y, … of at least two points; a point given twice in a row is a sharp
   *     corner; where the last point is the first, the stroke is a smooth loop
   */
  Stroke(double... points) {
    this.points = points;
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
   * The Catmull–Rom spline through the points, as many short straight pieces.
   *
   * <p>Source: E. Catmull, R. Rom, "A class of local interpolating splines", 1974.
   */
  Stroke smooth() {
    double[] curve = new double[2 * (PIECES * (size() - 1) + 1)];
    for (int from = 0; from < size() - 1; from++) {
      spline(from, 0, curve);
      spline(from, 1, curve);
    }
    curve[curve.length - 2] = x(size() - 1);
    curve[curve.length - 1] = y(size() - 1);
    return new Stroke(curve);
  }

  /** One coordinate of the pieces from a point to the next. */
  private void spline(int from, int axis, double[] curve) {
    double start = points[2 * from + axis];
    double end = points[2 * from + 2 + axis];
    double before = points[2 * beyond(from, -1) + axis];
    double after = points[2 * beyond(from + 1, 1) + axis];
    double cubic = 3 * (start - end) + after - before;
    double square = 2 * before - 5 * start + 4 * end - after;
    double half = same(from, from + 1) ? 0 : 0.5; // a corner is not rounded
    for (int piece = 0; piece < PIECES; piece++) {
      double t = piece / (double) PIECES;
      curve[2 * (PIECES * from + piece) + axis] =
          start + half * t * (end - before + t * (square + t * cubic));
    }
  }

  /** The point that follows in a direction, or the point itself where the curve ends or bends. */
  private int beyond(int point, int direction) {
    int last = size() - 1;
    int next = point + direction;
    if (next < 0 || next > last) {
      boolean loop = same(0, last);
      return loop ? last - point + direction : point;
    }
    return same(point, next) ? point : next;
  }

  private boolean same(int point, int other) {
    return x(point) == x(other) && y(point) == y(other);
  }
}
