package org.vae4j.spi;

import org.vae4j.tensor.Tensor;

/** How far training has come, as scalars of the graph, so that schedules are formulas. */
public interface Progress {
  /** Epochs done, with a fraction: 0 before the first step, 1 after the first pass. */
  Tensor epoch();

  /** The number of this step; the first is 1. */
  Tensor step();
}
