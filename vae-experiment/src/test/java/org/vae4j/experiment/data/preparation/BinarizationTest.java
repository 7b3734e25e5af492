package org.vae4j.experiment.data.preparation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vae4j.data.ByteExamples;
import org.vae4j.data.DataSet;
import org.vae4j.data.Examples;
import org.vae4j.random.RandomStream;
import org.vae4j.tensor.Shape;

class BinarizationTest {
  private static final long SEED = 17;
  private static final float[] ROW = {0, 0.25f, 0.5f, 0.9f, 1, 1, 0}; // not a multiple of 4

  @Test
  void thresholdIsOneFromOneHalfOn() {
    PreparedData data = prepare(Binarization.THRESHOLD, Rows.repeated(2, ROW));
    assertArrayEquals(
        new float[] {0, 0, 1, 1, 1, 1, 0, 0, 0, 1, 1, 1, 1, 0}, Rows.all(data.train(), 3));
  }

  @Test
  void bytesSplitInTheMiddle() {
    Examples grey = new ByteExamples(Shape.of(1, 2, 1), new byte[] {127, (byte) 128});
    assertArrayEquals(
        new float[] {0, 1}, Rows.all(prepare(Binarization.THRESHOLD, grey).train(), 0));
  }

  @ParameterizedTest
  @EnumSource(
      value = Binarization.class,
      names = {"STATIC", "DYNAMIC"})
  void onesAreAsFrequentAsTheProbabilities(Binarization binarization) {
    int rows = 20_000;
    float[] bits = Rows.all(prepare(binarization, Rows.repeated(rows + 10, ROW)).train(), 2);
    for (int element = 0; element < ROW.length; element++) {
      double ones = 0;
      for (int row = 0; row < rows; row++) {
        ones += bits[row * ROW.length + element];
      }
      double fiveErrors = 5 * Math.sqrt(ROW[element] * (1 - ROW[element]) / rows);
      assertEquals(ROW[element], ones / rows, fiveErrors, "element " + element);
    }
  }

  @Test
  void drawsAreThoseOfTheNamedStreamElementByElement() {
    // What is skipped because it is 0 or 1 anyway must not shift the numbers of the others.
    Split train = prepare(Binarization.DYNAMIC, Rows.repeated(3, ROW)).train();
    float[] uniform = new float[24];
    RandomStream.of(SEED, "binarization/train", 9).fillUniform(uniform, 0, 24, 0);
    float[] bits = Rows.all(train, 9);
    for (int row = 0; row < 3; row++) {
      for (int i = 0; i < ROW.length; i++) {
        assertEquals(uniform[row * 8 + i] < ROW[i] ? 1 : 0, bits[row * ROW.length + i]);
      }
    }
  }

  @Test
  void dynamicTrainingRowsAreRedrawnAtEachVisitAndTheOthersNot() {
    PreparedData data = prepare(Binarization.DYNAMIC, Rows.repeated(100, ROW));
    assertArrayEquals(Rows.all(data.train(), 1), Rows.all(data.train(), 1));
    assertFalse(Arrays.equals(Rows.all(data.train(), 1), Rows.all(data.train(), 2)));
    for (Split split : List.of(data.validation().orElseThrow(), data.test().orElseThrow())) {
      assertArrayEquals(Rows.all(split, 1), Rows.all(split, 2), split.name());
    }
  }

  @Test
  void splitsAndSeedsDrawDifferentNumbers() {
    Examples rows = Rows.repeated(100, ROW);
    PreparedData data = prepare(Binarization.STATIC, rows);
    float[] validation = Rows.all(data.validation().orElseThrow(), 0);
    assertFalse(Arrays.equals(validation, Arrays.copyOf(Rows.all(data.train(), 0), 70)));
    PreparedData other = prepare(Binarization.STATIC, rows, SEED + 1);
    assertFalse(Arrays.equals(validation, Rows.all(other.validation().orElseThrow(), 0)));
  }

  @Test
  void neitherTheOrderOfRowsNorTheThreadMatters() throws Exception {
    Split train = prepare(Binarization.DYNAMIC, Rows.repeated(200, ROW)).train();
    float[] expected = Rows.all(train, 4);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<float[]>> readers =
          IntStream.range(0, 8).<Callable<float[]>>mapToObj(i -> () -> shuffled(train, i)).toList();
      for (Future<float[]> read : threads.invokeAll(readers)) {
        assertArrayEquals(expected, read.get());
      }
    } finally {
      threads.shutdown();
    }
  }

  /** All rows at visit 4, read in batches of another order, put back in their order. */
  private static float[] shuffled(Split split, int order) {
    int size = split.eventShape().size();
    float[] all = new float[split.count() * size];
    float[] batch = new float[10 * size];
    int[] rows = new EpochOrder(SEED, split.count()).of(order);
    for (int from = 0; from < rows.length; from += 10) {
      split.read(rows, from, 10, 4, batch);
      for (int i = 0; i < 10; i++) {
        System.arraycopy(batch, i * size, all, rows[from + i] * size, size);
      }
    }
    return all;
  }

  private static PreparedData prepare(Binarization binarization, Examples rows) {
    return prepare(binarization, rows, SEED);
  }

  private static PreparedData prepare(Binarization binarization, Examples rows, long seed) {
    double validation = rows.count() >= 100 ? 10 : 0;
    DataOptions options =
        new DataOptions(
            binarization,
            Scaling.NONE,
            validation,
            Optional.empty(),
            Optional.empty(),
            Missing.REFUSE);
    return new DataPreparer(options, seed).prepare(new DataSet(rows, Optional.of(rows), List.of()));
  }
}
