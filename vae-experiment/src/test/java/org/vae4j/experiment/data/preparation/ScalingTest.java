package org.vae4j.experiment.data.preparation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vae4j.data.DataSet;
import org.vae4j.data.Examples;
import org.vae4j.data.FloatExamples;
import org.vae4j.data.Support;
import org.vae4j.random.RandomStream;
import org.vae4j.tensor.Shape;

class ScalingTest {
  private static final float ROUNDING = 1e-6f; // a few roundings of numbers near 1

  @Test
  void unitBringsEachColumnOfTheTrainingRowsToTheUnitInterval() {
    PreparedData data = prepare(Scaling.UNIT, table(2, 10, 5, 4, 20, 5, 3, 12, 5), table(2, 30, 6));
    assertArrayEquals(
        new float[] {0, 0, 0, 1, 1, 0, 0.5f, 0.2f, 0}, Rows.all(data.train(), 0), ROUNDING);
    assertArrayEquals(
        new float[] {0, 2, 1}, Rows.all(data.test().orElseThrow(), 0), "fitted on training rows");
  }

  @Test
  void unitNeverLeavesTheUnitIntervalByRounding() {
    long seed = 3;
    RandomStream random = RandomStream.of(seed, "rounding");
    float[] numbers = new float[7000];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (float) (random.nextGaussian() * 1e3 + 7);
    }
    Examples rows = new FloatExamples(Shape.of(7), numbers);
    PreparedData data = prepare(Scaling.UNIT, rows, rows);
    assertTrue(data.summary().within(Support.UNIT_INTERVAL), "seed " + seed);
  }

  @Test
  void standardizeGivesMeanZeroAndVarianceOne() {
    PreparedData data = prepare(Scaling.STANDARDIZE, table(1, 7, 5, 3, 7, 5), table(5, 7, 6));
    assertArrayEquals(new float[] {-1, 0, 0, 1, 0, 0}, Rows.all(data.train(), 0), ROUNDING);
    assertArrayEquals(new float[] {3, 0, 1}, Rows.all(data.test().orElseThrow(), 0), ROUNDING);
  }

  @Test
  void picturesAreScaledAsAWhole() {
    Examples pictures = new FloatExamples(Shape.of(1, 2, 1), new float[] {0, 1, 2, 4});
    assertArrayEquals(
        new float[] {0, 0.25f, 0.5f, 1},
        Rows.all(prepare(Scaling.UNIT, pictures, pictures).train(), 0));
    float deviation = (float) Math.sqrt(35.0 / 16); // mean 7/4, mean of squares 21/4
    assertArrayEquals(
        new float[] {-1.75f / deviation, -0.75f / deviation, 0.25f / deviation, 2.25f / deviation},
        Rows.all(prepare(Scaling.STANDARDIZE, pictures, pictures).train(), 0),
        ROUNDING);
  }

  @Test
  void validationRowsDoNotEnterTheFit() {
    DataOptions options =
        new DataOptions(
            Binarization.NONE, Scaling.UNIT, 1, Optional.empty(), Optional.empty(), Missing.REFUSE);
    PreparedData data =
        new DataPreparer(options, 1)
            .prepare(Rows.train(new FloatExamples(Shape.of(1), new float[] {0, 2, 4})));
    assertArrayEquals(new float[] {0, 1}, Rows.all(data.train(), 0));
    assertArrayEquals(new float[] {2}, Rows.all(data.validation().orElseThrow(), 0));
  }

  private static Examples table(float... numbers) {
    return new FloatExamples(Shape.of(3), numbers);
  }

  private static PreparedData prepare(Scaling scaling, Examples train, Examples test) {
    DataOptions options =
        new DataOptions(
            Binarization.NONE, scaling, 0, Optional.empty(), Optional.empty(), Missing.REFUSE);
    return new DataPreparer(options, 1).prepare(new DataSet(train, Optional.of(test), List.of()));
  }
}
