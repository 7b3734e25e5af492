package org.vae4j.experiment.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Sums that arrive in pieces, against the formulas over all numbers at once. */
final class LogMeanExpTest {
  private static final double ROUNDING = 1e-12; // relative, of a few hundred operations in double

  @Test
  void piecesGiveWhatAllNumbersGive() {
    long seed = 5;
    Random random = new Random(seed);
    int rows = 3;
    float[] numbers = new float[rows * 200];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (float) (random.nextGaussian() * 30 - 1000);
    }
    LogMeanExp sums = new LogMeanExp(rows);
    sums.add(Arrays.copyOfRange(numbers, 0, rows * 7));
    sums.add(Arrays.copyOfRange(numbers, rows * 7, numbers.length));
    for (int row = 0; row < rows; row++) {
      double sum = 0;
      double squares = 0;
      for (int i = row; i < numbers.length; i += rows) {
        sum += Math.exp(numbers[i] + 1000.0);
        squares += Math.exp(2 * (numbers[i] + 1000.0));
      }
      String hint = "seed " + seed + ", row " + row;
      assertEquals(Math.log(sum / 200) - 1000, sums.value(row), 1000 * ROUNDING, hint);
      assertEquals(sum * sum / squares, sums.effectiveSampleSize(row), 200 * ROUNDING, hint);
    }
  }

  @Test
  void impossibleDrawsCountAsWeightZero() {
    LogMeanExp sums = of(Float.NEGATIVE_INFINITY, 1, Float.NEGATIVE_INFINITY, 1);
    assertEquals(1 + Math.log(0.5), sums.value(0), ROUNDING);
    assertEquals(2, sums.effectiveSampleSize(0), ROUNDING);
  }

  @Test
  void onlyImpossibleDrawsMeanProbabilityZero() {
    LogMeanExp sums = of(Float.NEGATIVE_INFINITY, Float.NEGATIVE_INFINITY);
    assertEquals(Double.NEGATIVE_INFINITY, sums.value(0));
    assertEquals(0, sums.effectiveSampleSize(0));
  }

  @Test
  void equalWeightsAllCount() {
    LogMeanExp sums = of(-800, -800, -800);
    assertEquals(-800, sums.value(0), 800 * ROUNDING);
    assertEquals(3, sums.effectiveSampleSize(0), ROUNDING);
  }

  @Test
  void whatIsNoNumberStaysVisible() {
    assertEquals(Double.NaN, of(1, Float.NaN, 2).value(0));
    assertEquals(Double.NaN, of(Float.NaN).value(0));
    assertEquals(Double.NaN, of(Float.NaN, 3).value(0));
  }

  private static LogMeanExp of(float... numbers) {
    LogMeanExp sums = new LogMeanExp(1);
    sums.add(numbers);
    return sums;
  }
}
