package org.vae4j.data;

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

  /** Whether every observed number is within a support. */
  boolean within(Support support);

  /** Randomly picked rows, one after the other; missing cells are 0. */
  float[] examples(int count, RandomStream random);
}
