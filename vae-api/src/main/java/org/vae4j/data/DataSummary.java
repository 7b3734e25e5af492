package org.vae4j.data;

import java.util.function.IntFunction;
import org.vae4j.random.RandomStream;

/**
 * Facts about the training data as the model sees them, for initial values and checks. Missing
 * cells count nowhere; each element was observed in at least one row.
 */
public interface DataSummary {
  /** How many training rows there are. */
  int count();

  /** The mean of each element, row-major. */
  double[] mean();

  /** The standard deviation of each element, row-major. */
  double[] standardDeviation();

  /**
   * How often each element is 0, 1, …, {@code classes - 1}, as shares of the rows where it was
   * observed.
   *
   * @return {@code classes} numbers for the first element, then for the second, and so on
   */
  double[] classShares(int classes);

  /**
   * Whether every observed number is within the support of its element.
   *
   * @param supports by row-major index within a row
   */
  boolean within(IntFunction<Support> supports);

  /** Whether every observed number is within a support. */
  default boolean within(Support support) {
    return within(element -> support);
  }

  /** Randomly picked rows, one after the other; missing cells are 0. */
  float[] examples(int count, RandomStream random);
}
