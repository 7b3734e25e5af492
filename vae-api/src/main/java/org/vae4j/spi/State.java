package org.vae4j.spi;

import org.vae4j.tensor.Tensor;

/**
 * A value that lives across steps and follows a rule instead of a gradient: running means,
 * codebooks with moving averages, baselines. Saved in checkpoints.
 */
public interface State {
  /** The value before this step. */
  Tensor value();

  /**
   * Sets the value after this step; of several assignments the last one counts. Without effect
   * outside training.
   */
  void assign(Tensor next);
}
