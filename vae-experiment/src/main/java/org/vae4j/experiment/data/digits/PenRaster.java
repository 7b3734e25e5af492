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
    for (Stroke stroke : strokes) {
      for (int i = 0; i + 1 < stroke.size(); i++) {
        approach(stroke.x(i), stroke.y(i), stroke.x(i + 1), stroke.y(i + 1), penRadius + RAMP);
      }
    }
    for (int i = 0; i < squaredDistance.length; i++) {
      double ink = (penRadius - Math.sqrt(squaredDistance[i])) / RAMP + 0.5;
      out[offset + i] = (byte) (int) (255 * Math.max(0, Math.min(1, ink)) + 0.5);
    }
  }

  /** Lowers the distances of the pixels around one straight piece. */
  private void approach(double x0, double y0, double x1, double y1, double reach) {
    double dx = x1 - x0;
    double dy = y1 - y0;
    double length = dx * dx + dy * dy;
    int lastColumn = pixel(Math.max(x0, x1) + reach);
    int lastRow = pixel(Math.max(y0, y1) + reach);
    for (int row = pixel(Math.min(y0, y1) - reach); row <= lastRow; row++) {
      for (int column = pixel(Math.min(x0, x1) - reach); column <= lastColumn; column++) {
        double px = column + 0.5 - x0;
        double py = row + 0.5 - y0;
        double along = length == 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length));
        double ex = px - along * dx;
        double ey = py - along * dy;
        int at = row * side + column;
        squaredDistance[at] = Math.min(squaredDistance[at], ex * ex + ey * ey);
      }
    }
  }

  private int pixel(double position) {
    return Math.max(0, Math.min(side - 1, (int) position));
  }
}
