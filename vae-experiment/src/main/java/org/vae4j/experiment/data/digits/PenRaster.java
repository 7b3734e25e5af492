package org.vae4j.experiment.data.digits;

import java.util.Arrays;
import java.util.List;

/**
 * Draws strokes with a round pen into a square grey picture: each pixel's grey is a ramp of its
 * distance to the nearest stroke, so edges are smooth.
 */
final class PenRaster {
  private static final double RAMP = 1.3; // pixels from full ink to none: as soft as scanned digits

  private final int side;
  private final double[] squaredDistance;

  PenRaster(int side) {
    this.side = side;
    this.squaredDistance = new double[side * side];
  }

  /** Writes one picture, 255 for ink, row-major. */
  void draw(List<Stroke> strokes, double penRadius, byte[] out, int offset) {
    Arrays.fill(squaredDistance, Double.POSITIVE_INFINITY);
    double reach = penRadius + RAMP / 2; // from here on there is no ink
    for (Stroke stroke : strokes) {
      for (int i = 0; i + 1 < stroke.size(); i++) {
        approach(stroke.x(i), stroke.y(i), stroke.x(i + 1), stroke.y(i + 1), reach);
      }
    }
    double dry = reach * reach;
    for (int i = 0; i < squaredDistance.length; i++) {
      out[offset + i] = squaredDistance[i] < dry ? grey(squaredDistance[i], penRadius) : 0;
    }
  }

  private static byte grey(double squaredDistance, double penRadius) {
    double ink = (penRadius - Math.sqrt(squaredDistance)) / RAMP + 0.5;
    return (byte) (int) (255 * unit(ink) + 0.5);
  }

  /** Lowers the distances of the pixels whose middle is near one straight piece. */
  private void approach(double x0, double y0, double x1, double y1, double reach) {
    double dx = x1 - x0;
    double dy = y1 - y0;
    double length = dx * dx + dy * dy;
    int firstColumn = pixel(Math.min(x0, x1) - reach + 0.5);
    int lastColumn = pixel(Math.max(x0, x1) + reach - 0.5);
    int lastRow = pixel(Math.max(y0, y1) + reach - 0.5);
    for (int row = pixel(Math.min(y0, y1) - reach + 0.5); row <= lastRow; row++) {
      double py = row + 0.5 - y0;
      for (int column = firstColumn; column <= lastColumn; column++) {
        double px = column + 0.5 - x0;
        double dot = px * dx + py * dy;
        double along = dot <= 0 ? 0 : dot >= length ? 1 : dot / length; // divisions are slow
        double ex = px - along * dx;
        double ey = py - along * dy;
        double squared = ex * ex + ey * ey;
        int at = row * side + column;
        if (squared < squaredDistance[at]) {
          squaredDistance[at] = squared;
        }
      }
    }
  }

  /** Into [0, 1]; comparisons run fast before they are compiled, unlike Math.min and Math.max. */
  private static double unit(double number) {
    return number < 0 ? 0 : number > 1 ? 1 : number;
  }

  private int pixel(double position) {
    return Math.max(0, Math.min(side - 1, (int) position));
  }
}
