package org.vae4j.testkit;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.vae4j.data.DataSummary;
import org.vae4j.data.Support;
import org.vae4j.random.RandomStream;
import org.vae4j.tensor.Shape;

/** Training data that fit into a test: given rows, in memory. */
public final class TestData implements DataSummary {
  private static final int ROWS = 50;
  private static final long SEED = 1;

  private final int size;
  private final float[] rows;

  private TestData(int size, float[] rows) {
    this.size = size;
    this.rows = rows;
  }

  /**
   * Given rows.
   *
   * @param size how many numbers a row has
   * @param rows all rows, one after the other
   */
  public static TestData of(int size, float... rows) {
    return new TestData(size, rows.clone());
  }

  /** Fifty rows of numbers drawn uniformly from [0, 1). */
  public static TestData uniform(Shape event) {
    RandomStream random = RandomStream.of(SEED, "test-data");
    float[] rows = new float[ROWS * event.size()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = (float) random.nextDouble();
    }
    return new TestData(event.size(), rows);
  }

  @Override
  public int count() {
    return rows.length / size;
  }

  @Override
  public double[] mean() {
    double[] mean = new double[size];
    for (int i = 0; i < rows.length; i++) {
      mean[i % size] += rows[i] / count();
    }
    return mean;
  }

  @Override
  public double[] standardDeviation() {
    double[] mean = mean();
    double[] squares = new double[size];
    for (int i = 0; i < rows.length; i++) {
      double deviation = rows[i] - mean[i % size];
      squares[i % size] += deviation * deviation / count();
    }
    return Arrays.stream(squares).map(Math::sqrt).toArray();
  }

  @Override
  public double[] classShares(int classes) {
    double[] shares = new double[size * classes];
    for (int i = 0; i < rows.length; i++) {
      int value = (int) rows[i];
      if (value == rows[i] && value >= 0 && value < classes) {
        shares[i % size * classes + value] += 1.0 / count();
      }
    }
    return shares;
  }

  @Override
  public boolean within(IntFunction<Support> supports) {
    for (int i = 0; i < rows.length; i++) {
      if (!supports.apply(i % size).contains().test(rows[i])) {
        return false;
      }
    }
    return true;
  }

  @Override
  public float[] examples(int count, RandomStream random) {
    float[] picked = new float[count * size];
    for (int i = 0; i < count; i++) {
      System.arraycopy(rows, random.nextInt(count()) * size, picked, i * size, size);
    }
    return picked;
  }
}
