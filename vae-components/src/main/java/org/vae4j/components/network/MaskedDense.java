package org.vae4j.components.network;

import org.vae4j.spi.ComponentContext;
import org.vae4j.spi.Initializer;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/**
 * An affine map of the last axis in which an output sees the inputs of its own degree and below
 * alone: x (W ∘ M) + b with M_ij = 1 where degree(i) ≤ degree(j), else 0.
 *
 * <p>Source: Germain et al. 2015, arXiv:1502.03509.
 */
final class MaskedDense {
  private final Tensor weight;
  private final Tensor bias;

  private MaskedDense(Tensor weight, Tensor bias) {
    this.weight = weight;
    this.bias = bias;
  }

  /** A layer with one unit for each degree. */
  static MaskedDense create(
      ComponentContext context, String name, int[] inputs, int[] outputs, Initializer bias) {
    Shape shape = Shape.of(inputs.length, outputs.length);
    float[] mask = new float[shape.size()];
    for (int i = 0; i < mask.length; i++) {
      mask[i] = inputs[i / outputs.length] <= outputs[i % outputs.length] ? 1 : 0;
    }
    return new MaskedDense(
        context
            .parameter(name + "/weight", shape, Initializer.glorotUniform())
            .times(context.constant(shape, mask)),
        context.parameter(name + "/bias", Shape.of(outputs.length), bias));
  }

  /** All outputs, shape {@code […, outputs]} for inputs of shape {@code […, inputs]}. */
  Tensor apply(Tensor x) {
    return x.matMul(weight).plus(bias);
  }

  /** One of the outputs, shape {@code […, 1]}. */
  Tensor column(Tensor x, int output) {
    return x.matMul(weight.slice(-1, output, output + 1)).plus(bias.slice(-1, output, output + 1));
  }

  MaskedDense detached() {
    return new MaskedDense(weight.stopGradient(), bias.stopGradient());
  }
}
