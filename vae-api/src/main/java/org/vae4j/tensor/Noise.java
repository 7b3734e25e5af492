package org.vae4j.tensor;

/**
 * A source of named random tensors.
 *
 * <p>Each draw names its own counter-based stream, below the scope of whoever draws; a name that
 * occurs again in the same scope gets a number. The numbers depend on the seed, the full name and
 * the step of the run alone. A draw has no gradient.
 */
public interface Noise {
  /** Independent standard normal numbers. */
  Tensor normal(String name, Shape shape);

  /** Independent uniform numbers in [0, 1). */
  Tensor uniform(String name, Shape shape);
}
