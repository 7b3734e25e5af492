package org.vae4j.spi;

import org.vae4j.tensor.Tensor;

/** How the learning rate changes over time, relative to the optimizer's own. */
public interface LearningRateSchedule {
  /** The factor on the optimizer's learning rate now, a scalar. */
  Tensor factor();
}
