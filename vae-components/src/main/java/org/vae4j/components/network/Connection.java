package org.vae4j.components.network;

import java.util.function.UnaryOperator;
import org.vae4j.spi.ComponentContext;
import org.vae4j.spi.Initializer;
import org.vae4j.tensor.Tensor;

/** How the units of one layer are joined to those of the next: an affine map without numbers. */
interface Connection {
  /** How many numbers a unit of the next layer reads, on average. */
  double fanIn();

  /** How many units of the next layer read a number, on average. */
  double fanOut();

  /** The size of the last axis that it makes: units, or channels of an image. */
  int outputs();

  /**
   * The map, with parameters of its own and a bias that starts at 0.
   *
   * @param name the scope of its parameters
   */
  UnaryOperator<Tensor> connect(ComponentContext context, String name, Initializer weight);
}
