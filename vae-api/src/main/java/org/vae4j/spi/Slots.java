package org.vae4j.spi;

import org.vae4j.tensor.Tensor;

/** What an optimizer remembers about one parameter: named tensors of its shape, zero at first. */
public interface Slots {
  /** The value now. */
  Tensor get(String name);

  /** Sets the value for the next step. */
  void set(String name, Tensor next);

  /** The number of this update as a scalar; the first is 1. */
  Tensor step();
}
