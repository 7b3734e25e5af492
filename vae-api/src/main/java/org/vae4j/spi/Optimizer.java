package org.vae4j.spi;

import org.vae4j.tensor.Tensor;

/**
 * A first-order optimizer, written as graph: from a parameter and its gradient to the parameter's
 * next value.
 */
public interface Optimizer {
  /** The learning rate before any schedule. */
  double learningRate();

  /**
   * Writes the update of one parameter into the graph.
   *
   * @param parameter the value now
   * @param gradient of the loss, same shape
   * @param learningRate of this step, a scalar
   * @param slots what the optimizer remembers about this parameter
   * @return the next value, same shape
   */
  Tensor update(Tensor parameter, Tensor gradient, Tensor learningRate, Slots slots);
}
