package org.vae4j.experiment.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RowStatisticsTest {
  private static final double ROUNDING = 1e-12;

  @Test
  void meansAndStandardErrorsAreThoseOfAllRows() {
    RowStatistics statistics = new RowStatistics();
    statistics.count(2);
    statistics.add("bound", new float[] {-1, -2}, 2);
    statistics.add("kl-per-dimension", new float[] {1, 10, 2, 20}, 2);
    statistics.count(1);
    statistics.add("bound", new float[] {-6}, 1);
    statistics.add("kl-per-dimension", new float[] {6, 60}, 1);
    SplitMeans result = statistics.result();
    assertEquals(3, result.examples());
    assertEquals(List.of(-3.0), result.means().get("bound"));
    assertEquals(List.of(3.0, 30.0), result.means().get("kl-per-dimension"));
    // The variance of {1, 2, 6} is 7, and of ten times these numbers 700.
    assertNear(Map.of("bound", List.of(Math.sqrt(7.0 / 3))), result);
    assertNear(
        Map.of("kl-per-dimension", List.of(Math.sqrt(7.0 / 3), Math.sqrt(700.0 / 3))), result);
  }

  /** A sum of squares less a squared sum would have no digit left. */
  @Test
  void aSmallSpreadAroundALargeMeanIsNotLost() {
    RowStatistics statistics = new RowStatistics();
    statistics.count(2);
    statistics.add("bound", new float[] {-8388608, -8388607}, 2);
    assertNear(Map.of("bound", List.of(0.5)), statistics.result());
  }

  @Test
  void aSingleRowHasNoSpread() {
    RowStatistics statistics = new RowStatistics();
    statistics.count(1);
    statistics.add("bound", new float[] {4}, 1);
    assertNear(Map.of("bound", List.of(0.0)), statistics.result());
  }

  private static void assertNear(Map<String, List<Double>> expectedErrors, SplitMeans result) {
    expectedErrors.forEach(
        (name, errors) -> {
          for (int i = 0; i < errors.size(); i++) {
            assertEquals(errors.get(i), result.standardErrors().get(name).get(i), 100 * ROUNDING);
          }
        });
  }
}
