package org.vae4j.experiment.data.preparation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vae4j.data.DataSet;
import org.vae4j.data.DataSummary;
import org.vae4j.data.Examples;
import org.vae4j.data.FloatExamples;
import org.vae4j.data.Support;
import org.vae4j.experiment.data.GoldenErrors;
import org.vae4j.random.RandomStream;
import org.vae4j.tensor.Shape;

/** Cells that are NaN: refused, or left out of everything that is known about the data. */
final class MissingCellsTest {
  private static final float HOLE = Float.NaN;
  private static final Examples WHOLE = table(0, 1, 1, 0);

  @Test
  void holesNobodyAskedForAreRefusedInEverySplit() throws IOException {
    GoldenErrors errors = new GoldenErrors(Path.of("/none"));
    errors.add("training rows", () -> prepare(Missing.REFUSE, table(1, 0, HOLE, HOLE), WHOLE));
    errors.add("test rows", () -> prepare(Missing.REFUSE, WHOLE, table(1, 0, 1, HOLE)));
    errors.add("a column of holes", () -> prepare(Missing.MASK, table(1, HOLE, 0, HOLE), WHOLE));
    Examples picture = new FloatExamples(Shape.of(2, 2, 1), new float[] {0, 1, HOLE, 1});
    errors.add("a picture", () -> prepare(Missing.REFUSE, picture, picture));
    errors.matches("missing");
  }

  @Test
  void splitsCountTheirHoles() {
    PreparedData data = prepare(Missing.MASK, table(1, HOLE, HOLE, 0), WHOLE);
    assertEquals(2, data.train().missing());
    assertEquals(0, data.test().orElseThrow().missing());
    assertEquals(1, prepare(Missing.MASK, WHOLE, table(HOLE, 1)).test().orElseThrow().missing());
  }

  @Test
  void theSummaryIsThatOfTheObservedCells() {
    DataSummary summary =
        prepare(Missing.MASK, table(2, HOLE, HOLE, 5, 4, 5, HOLE, 8), table(0, 0)).summary();
    assertArrayEquals(new double[] {3, 6}, summary.mean(), 1e-12);
    assertArrayEquals(new double[] {1, Math.sqrt(2)}, summary.standardDeviation(), 1e-12);
    assertTrue(summary.within(Support.POSITIVE));
    for (float value : summary.examples(4, RandomStream.of(1, "rows", 0))) {
      assertTrue(Float.isFinite(value));
    }
  }

  @Test
  void scalingIsFittedOnTheObservedCells() {
    PreparedData data = prepare(Binarization.NONE, Scaling.UNIT, table(2, HOLE, HOLE, 5, 4, 7));
    assertArrayEquals(new float[] {0, HOLE, HOLE, 0, 1, 1}, Rows.all(data.train(), 0));
  }

  /** The range 0 to 4 of what was observed of all pixels together. */
  @Test
  void picturesAreScaledAsAWhole() {
    Examples pictures = new FloatExamples(Shape.of(1, 2, 1), new float[] {4, HOLE, 1, 0, 2, HOLE});
    PreparedData data = prepare(Binarization.NONE, Scaling.UNIT, pictures);
    assertArrayEquals(new float[] {1, HOLE, 0.25f, 0, 0.5f, HOLE}, Rows.all(data.train(), 0));
    PreparedData standard = prepare(Binarization.NONE, Scaling.STANDARDIZE, pictures);
    double sum = 0;
    double squares = 0;
    for (float value : Rows.all(standard.train(), 0)) {
      sum += Float.isNaN(value) ? 0 : value;
      squares += Float.isNaN(value) ? 0 : value * value;
    }
    assertEquals(0, sum, 1e-6, "float rounding of four numbers");
    assertEquals(4, squares, 1e-5, "float rounding of four numbers");
  }

  @ParameterizedTest
  @EnumSource(
      value = Binarization.class,
      names = {"THRESHOLD", "STATIC", "DYNAMIC"})
  void whatIsMissingStaysMissingWhenTheRestBecomesBits(Binarization binarization) {
    PreparedData data =
        prepare(binarization, Scaling.NONE, table(0.3f, HOLE, 1, 0, HOLE, 0.6f, 0, 1));
    float[] bits = Rows.all(data.train(), 3);
    for (int i = 0; i < bits.length; i++) {
      boolean hole = i == 1 || i == 4;
      assertTrue(hole ? Float.isNaN(bits[i]) : bits[i] == 0 || bits[i] == 1, i + ": " + bits[i]);
    }
  }

  @Test
  void aLikelihoodNeedNotObserveHoles() {
    PreparedData data = prepare(Missing.MASK, table(1, HOLE, HOLE, 0), WHOLE);
    assertDoesNotThrow(
        () -> new SupportCheck("bits", Scaling.NONE, element -> Support.BINARY).check(data));
  }

  private static Examples table(float... numbers) {
    return new FloatExamples(Shape.of(2), numbers);
  }

  private static PreparedData prepare(Binarization binarization, Scaling scaling, Examples train) {
    DataOptions options =
        new DataOptions(binarization, scaling, 0, Optional.empty(), Optional.empty(), Missing.MASK);
    return new DataPreparer(options, 1).prepare(Rows.train(train));
  }

  private static PreparedData prepare(Missing missing, Examples train, Examples test) {
    DataOptions options =
        new DataOptions(
            Binarization.NONE, Scaling.NONE, 0, Optional.empty(), Optional.empty(), missing);
    return new DataPreparer(options, 1).prepare(new DataSet(train, Optional.of(test), List.of()));
  }
}
