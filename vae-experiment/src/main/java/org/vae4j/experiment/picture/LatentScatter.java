package org.vae4j.experiment.picture;

/**
 * Draws points of a two-dimensional latent space, coloured by label.
 *
 * <p>The window is the smallest square around the origin that holds all points; grey lines cross at
 * the origin, the first coordinate grows to the right, the second upwards. Discs are translucent:
 * where many lie, the colour is full.
 */
public final class LatentScatter {
  private static final int BACKGROUND = 0xffffff;
  private static final int AXIS = 0xdddddd;
  private static final int RADIUS = 2;
  private static final double OPACITY = 0.6;

  private final int side;

  /**
   * A square drawing.
   *
   * @param side its width and height in pixels, at least 16
   */
  public LatentScatter(int side) {
    if (side < 16) {
      throw new IllegalArgumentException("a scatter needs at least 16 pixels, received " + side);
    }
    this.side = side;
  }

  /**
   * Draws points.
   *
   * @param points x and y of each point, one after the other
   * @param labels one a point, 0 and up; none for a single colour
   * @throws IllegalArgumentException when the counts do not fit or a coordinate is not finite
   */
  public Picture show(float[] points, int... labels) {
    int count = points.length / 2;
    if (points.length % 2 != 0 || (labels.length != 0 && labels.length != count)) {
      throw new IllegalArgumentException(
          points.length + " coordinates do not fit " + labels.length + " labels");
    }
    double reach = reach(points);
    Picture picture = new Picture(side, side, BACKGROUND);
    drawAxes(picture);
    for (int i = 0; i < count; i++) {
      int colour = LabelColours.of(labels.length == 0 ? 0 : labels[i]);
      drawDisc(
          picture, position(points[2 * i], reach), position(-points[2 * i + 1], reach), colour);
    }
    return picture;
  }

  /** The largest distance from the origin along either axis; 1 when there is none. */
  private static double reach(float[] points) {
    double reach = 0;
    for (float coordinate : points) {
      if (!Float.isFinite(coordinate)) {
        throw new IllegalArgumentException("a point has the coordinate " + coordinate);
      }
      reach = Math.max(reach, Math.abs(coordinate));
    }
    return reach == 0 ? 1 : reach;
  }

  /** The pixel of a coordinate; discs at the rim are whole. */
  private int position(double coordinate, double reach) {
    double half = (side - 1) / 2.0;
    return (int) Math.round(half + coordinate / reach * (half - RADIUS));
  }

  private void drawAxes(Picture picture) {
    for (int i = 0; i < side; i++) {
      picture.set(i, side / 2, AXIS);
      picture.set(side / 2, i, AXIS);
    }
  }

  private static void drawDisc(Picture picture, int centreX, int centreY, int colour) {
    for (int dy = -RADIUS; dy <= RADIUS; dy++) {
      for (int dx = -RADIUS; dx <= RADIUS; dx++) {
        if (dx * dx + dy * dy <= RADIUS * RADIUS + 1) {
          int x = centreX + dx;
          int y = centreY + dy;
          picture.set(x, y, blend(picture.pixel(x, y), colour));
        }
      }
    }
  }

  private static int blend(int below, int above) {
    int mixed = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      double level = (1 - OPACITY) * (below >> shift & 0xff) + OPACITY * (above >> shift & 0xff);
      mixed |= (int) Math.round(level) << shift;
    }
    return mixed;
  }
}
