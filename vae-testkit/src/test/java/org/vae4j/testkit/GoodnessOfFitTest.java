package org.vae4j.testkit;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class GoodnessOfFitTest {
  @Test
  void acceptsExpectedCounts() {
    GoodnessOfFit.require("die", new double[] {0.5, 0.3, 0.2}, new int[] {52, 27, 21}, 100);
  }

  @Test
  void refusesUnexpectedCounts() {
    assertThrows(
        AssertionError.class,
        () ->
            GoodnessOfFit.require(
                "die", new double[] {0.5, 0.3, 0.2}, new int[] {20, 30, 50}, 100));
  }

  @Test
  void countsDrawsOutsideAllCells() {
    assertThrows(
        AssertionError.class,
        () -> GoodnessOfFit.require("die", new double[] {0.5, 0.5}, new int[] {30, 30}, 100));
  }
}
