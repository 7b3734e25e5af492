package org.vae4j.experiment.training;

import java.util.Arrays;

/**
 * log of the mean of e^w over numbers that arrive one by one, for many rows at once, in double
 * precision; with the effective sample size (Σ e^w)² / Σ e^2w of each row (Kong 1992). NaN gives
 * NaN.
 */
final class LogMeanExp {
  private final double[] largest;
  private final double[] sums;
  private final double[] squares;
  private int count;

  LogMeanExp(int rows) {
    largest = new double[rows];
    Arrays.fill(largest, Double.NEGATIVE_INFINITY);
    sums = new double[rows];
    squares = new double[rows];
  }

  /** Adds numbers of shape {@code [samples, rows]}, row-major. */
  void add(float[] numbers) {
    for (int i = 0; i < numbers.length; i++) {
      add(i % sums.length, numbers[i]);
    }
    count += numbers.length / sums.length;
  }

  private void add(int row, double number) {
    if (number > largest[row]) {
      double shrink = Math.exp(largest[row] - number);
      sums[row] *= shrink;
      squares[row] *= shrink * shrink;
      largest[row] = number;
    }
    double weight = number == Double.NEGATIVE_INFINITY ? 0 : Math.exp(number - largest[row]);
    sums[row] += weight;
    squares[row] += weight * weight;
  }

  double value(int row) {
    return largest[row] + Math.log(sums[row]) - Math.log(count);
  }

  double effectiveSampleSize(int row) {
    return squares[row] == 0 ? 0 : sums[row] * sums[row] / squares[row];
  }
}
