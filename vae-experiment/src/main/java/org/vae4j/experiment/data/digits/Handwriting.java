package org.vae4j.experiment.data.digits;

import java.util.ArrayList;
import java.util.List;
import org.vae4j.random.RandomStream;

/**
 * One writer's hand for one digit: how the skeleton is bent, turned, slanted and scaled into the
 * picture, and how thick the pen is.
 *
 * <p>Only {@link StrictMath} and exactly rounded operations: the same strokes on every JDK.
 */
final class Handwriting {
  private static final int WAVES = SkeletonStroke.WAVES;
  private static final double BEND = 0.055; // of the digit's height
  private static final double LARGEST = 22; // pixels: with the shift, the border stays free

  private final double[] bendX;
  private final double[] bendY;
  private final double width;
  private final double height;
  private final double slant;
  private final double cosine;
  private final double sine;
  private final double shiftX;
  private final double shiftY;
  private final double penRadius;

  Handwriting(RandomStream random) {
    bendX = waves(random);
    bendY = waves(random);
    height = random.nextDouble(16, 20);
    width = height * random.nextDouble(0.62, 0.95);
    slant = 0.12 + 0.2 * bounded(random);
    double angle = 0.09 * bounded(random);
    cosine = StrictMath.cos(angle);
    sine = StrictMath.sin(angle);
    shiftX = 0.6 * bounded(random);
    shiftY = 0.6 * bounded(random);
    penRadius = random.nextDouble(0.75, 1.75);
  }

  /** Half the width of a line, in pixels. */
  double penRadius() {
    return penRadius;
  }

  /** The strokes in pixels, around the middle of a square picture. */
  List<Stroke> write(List<SkeletonStroke> skeleton, int side) {
    List<Stroke> strokes = new ArrayList<>(skeleton.size());
    for (SkeletonStroke stroke : skeleton) { // a stream costs more than a stroke
      strokes.add(place(stroke).smooth());
    }
    Frame frame = Frame.around(strokes);
    double largest = LARGEST - 2 * penRadius;
    double scale = Math.min(1, largest / Math.max(frame.width(), frame.height()));
    double x = side / 2.0 + shiftX - scale * frame.middleX();
    double y = side / 2.0 + shiftY - scale * frame.middleY();
    strokes.replaceAll(stroke -> moved(stroke, scale, x, y));
    return strokes;
  }

  private Stroke place(SkeletonStroke stroke) {
    double[] points = new double[2 * stroke.size()];
    for (int i = 0; i < stroke.size(); i++) {
      double y = height * (stroke.y(i) + stroke.field(bendY, i) - 0.5);
      double x = width * (stroke.x(i) + stroke.field(bendX, i) - 0.5) - slant * y;
      points[2 * i] = cosine * x - sine * y;
      points[2 * i + 1] = sine * x + cosine * y;
    }
    return new Stroke(points);
  }

  private static Stroke moved(Stroke stroke, double scale, double x, double y) {
    double[] points = new double[2 * stroke.size()];
    for (int i = 0; i < stroke.size(); i++) {
      points[2 * i] = scale * stroke.x(i) + x;
      points[2 * i + 1] = scale * stroke.y(i) + y;
    }
    return new Stroke(points);
  }

  /** The strengths of the waves of a field, slower ones stronger. */
  private static double[] waves(RandomStream random) {
    double[] waves = new double[WAVES * WAVES];
    for (int i = 1; i < waves.length; i++) { // the first would only shift
      waves[i] = BEND / (i / WAVES + i % WAVES) * bounded(random);
    }
    return waves;
  }

  /** A standard normal number, those beyond two standard deviations drawn again. */
  private static double bounded(RandomStream random) {
    double draw;
    do {
      draw = random.nextGaussian();
    } while (Math.abs(draw) > 2);
    return draw;
  }
}
