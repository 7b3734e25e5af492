package org.vae4j.components.network;

import org.vae4j.spi.ComponentContext;
import org.vae4j.spi.Initializer;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/**
 * Layer normalisation over the last axis: gain · (x - mean) / √(variance + 10⁻⁵) + bias.
 *
 * <p>Source: Ba, Kiros and Hinton 2016, arXiv:1607.06450.
 */
final class LayerNorm {
  private static final double EPSILON = 1e-5;

  private final Tensor gain;
  private final Tensor bias;

  LayerNorm(ComponentContext context, String name, int size) {
    gain = context.parameter(name + "/gain", Shape.of(size), Initializer.constant(1));
    bias = context.parameter(name + "/bias", Shape.of(size), Initializer.zeros());
  }

  Tensor apply(Tensor x) {
    double size = x.shape().dim(-1);
    Tensor centred = x.minus(x.sumKeepingDims(-1).dividedBy(size));
    Tensor variance = centred.square().sumKeepingDims(-1).dividedBy(size);
    return centred.dividedBy(variance.plus(EPSILON).sqrt()).times(gain).plus(bias);
  }
}
