package org.vae4j.experiment.data.preparation;

/**
 * How values are rescaled, with numbers taken from the training rows alone. Columns of a table are
 * scaled one by one, pictures as a whole.
 */
public enum Scaling {
  /** Values stay as they are. */
  NONE,
  /**
   * {@code (x - min) / (max - min)}: from 0 to 1 on the training rows; other rows may exceed this.
   * A constant column becomes 0.
   */
  UNIT,
  /**
   * {@code (x - mean) / standard deviation}: mean 0 and variance 1 on the training rows. A constant
   * column becomes 0.
   */
  STANDARDIZE
}
