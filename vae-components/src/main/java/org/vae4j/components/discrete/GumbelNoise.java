package org.vae4j.components.discrete;

import org.vae4j.tensor.Noise;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/**
 * Standard Gumbel noise, -log(-log u) with u uniform: the argmax of logits plus such noise has the
 * probabilities softmax(logits) (the Gumbel-max rule).
 *
 * <p>Uniform numbers are multiples of 2^-24; a 0 counts as 2^-25, so that the noise is finite.
 */
public final class GumbelNoise {
  private static final double HALF_A_STEP = 0x1p-25;

  private GumbelNoise() {}

  /** Independent numbers. */
  public static Tensor draw(Noise noise, String name, Shape shape) {
    return noise.uniform(name, shape).maximum(HALF_A_STEP).log().negate().log().negate();
  }
}
