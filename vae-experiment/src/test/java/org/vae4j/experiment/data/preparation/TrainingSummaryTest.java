package org.vae4j.experiment.data.preparation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vae4j.data.DataSummary;
import org.vae4j.data.Examples;
import org.vae4j.data.FloatExamples;
import org.vae4j.data.Support;
import org.vae4j.random.RandomStream;
import org.vae4j.tensor.Shape;

class TrainingSummaryTest {
  private static final double ROUNDING = 1e-7; // of the float32 values themselves

  @Test
  void describesTheTrainingRowsOnly() {
    DataSummary summary =
        summary(Binarization.NONE, new FloatExamples(Shape.of(2), new float[] {1, 2, 3, 2, 9, 9}));
    assertEquals(2, summary.count());
    assertArrayEquals(new double[] {2, 2}, summary.mean());
    assertArrayEquals(new double[] {1, 0}, summary.standardDeviation());
  }

  @Test
  void ofRedrawnRowsItDescribesAllVisits() {
    Examples grey = new FloatExamples(Shape.of(2), new float[] {0.1f, 1, 0.3f, 1, 0, 0});
    DataSummary summary = summary(Binarization.DYNAMIC, grey);
    assertArrayEquals(new double[] {0.2, 1}, summary.mean(), ROUNDING);
    assertArrayEquals(new double[] {0.4, 0}, summary.standardDeviation(), ROUNDING);
    assertTrue(summary.within(Support.BINARY));
  }

  @Test
  void knowsWhetherTheValuesAreWithinASupport() {
    DataSummary summary = summary(Binarization.NONE, Rows.numbered(10));
    assertTrue(summary.within(Support.COUNTS));
    assertFalse(summary.within(Support.UNIT_INTERVAL));
  }

  @Test
  void knowsWhetherEachElementIsWithinItsSupport() {
    DataSummary summary =
        summary(Binarization.NONE, new FloatExamples(Shape.of(2), new float[] {-1, 1, 3, 0, 9, 9}));
    assertTrue(summary.within(element -> element == 0 ? Support.REAL : Support.BINARY));
    assertFalse(summary.within(element -> element == 0 ? Support.BINARY : Support.REAL));
  }

  @Test
  void countsHowOftenEachElementIsAClass() {
    float[] rows = {0, 2, 0, 1, 1, 1, 0, 5, 7, 7}; // the last row is for validation
    DataSummary summary = summary(Binarization.NONE, new FloatExamples(Shape.of(2), rows));
    double[] expected = {0.75, 0.25, 0, 0, 0.5, 0.25};
    assertArrayEquals(expected, summary.classShares(3), 1e-12, "5 is none of the three classes");
  }

  @Test
  void picksDifferentRowsWhileThereAreEnough() {
    DataSummary summary = summary(Binarization.NONE, Rows.numbered(21));
    float[] picked = summary.examples(20, RandomStream.of(1, "pick"));
    assertEquals(20, IntStream.range(0, 20).mapToObj(i -> picked[i]).distinct().count());
    assertArrayEquals(picked, summary.examples(20, RandomStream.of(1, "pick")));
    float[] more = summary.examples(40, RandomStream.of(1, "pick"));
    assertArrayEquals(picked, Arrays.copyOfRange(more, 20, 40), "then from the start again");
  }

  private static DataSummary summary(Binarization binarization, Examples rows) {
    DataOptions options =
        new DataOptions(
            binarization, Scaling.NONE, 1, Optional.empty(), Optional.empty(), Missing.REFUSE);
    return new DataPreparer(options, 1).prepare(Rows.train(rows)).summary();
  }
}
