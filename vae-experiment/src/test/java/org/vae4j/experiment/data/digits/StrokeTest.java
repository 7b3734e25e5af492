package org.vae4j.experiment.data.digits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class StrokeTest {
  private static final int PIECES = 6;
  private static final double ROUNDING = 1e-12;

  @Test
  void theCurvePassesThroughItsPoints() {
    Stroke curve = new Stroke(0, 0, 1, 2, 3, 1, 4, 4).smooth();
    assertEquals(3 * PIECES + 1, curve.size());
    assertPoint(0, 0, curve, 0);
    assertPoint(1, 2, curve, PIECES);
    assertPoint(3, 1, curve, 2 * PIECES);
    assertPoint(4, 4, curve, 3 * PIECES);
  }

  @Test
  void aPointGivenTwiceIsACorner() {
    Stroke curve = new Stroke(0, 0, 1, 0, 1, 0, 1, 1).smooth();
    for (int i = 0; i < curve.size(); i++) {
      assertTrue(
          Math.abs(curve.y(i)) < ROUNDING || Math.abs(curve.x(i) - 1) < ROUNDING,
          "point " + i + " leaves the straight arms");
    }
  }

  @Test
  void aStrokeThatEndsWhereItBeginsIsASmoothLoop() {
    // The diamond's symmetry holds for its curve only where start and end are one point.
    Stroke curve = new Stroke(0, 1, 1, 0, 0, -1, -1, 0, 0, 1).smooth();
    for (int i = 0; i <= 2 * PIECES; i++) {
      assertPoint(-curve.x(i), -curve.y(i), curve, i + 2 * PIECES);
    }
    assertEquals(curve.x(1), -curve.x(curve.size() - 2), ROUNDING);
    assertEquals(curve.y(1), curve.y(curve.size() - 2), ROUNDING);
  }

  private static void assertPoint(double x, double y, Stroke curve, int point) {
    assertEquals(x, curve.x(point), ROUNDING);
    assertEquals(y, curve.y(point), ROUNDING);
  }
}
