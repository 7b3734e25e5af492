package org.vae4j.components.network;

import org.vae4j.spi.ComponentContext;
import org.vae4j.spi.Initializer;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/** An affine map of the last axis: x W + b. */
public final class Dense {
  private final Tensor weight;
  private final Tensor bias;

  private Dense(Tensor weight, Tensor bias) {
    this.weight = weight;
    this.bias = bias;
  }

  /** A layer without an activation: Glorot-uniform weights, zero bias. */
  public static Dense create(ComponentContext context, String name, int inputs, int outputs) {
    return create(context, name, inputs, outputs, Initializer.glorotUniform(), Initializer.zeros());
  }

  /**
   * A layer.
   *
   * @param name the scope of its parameters {@code weight} and {@code bias}
   */
  public static Dense create(
      ComponentContext context,
      String name,
      int inputs,
      int outputs,
      Initializer weight,
      Initializer bias) {
    return new Dense(
        context.parameter(name + "/weight", Shape.of(inputs, outputs), weight),
        context.parameter(name + "/bias", Shape.of(outputs), bias));
  }

  /**
   * Applies the layer.
   *
   * @param x shape {@code […, inputs]}
   * @return shape {@code […, outputs]}
   */
  public Tensor apply(Tensor x) {
    return x.matMul(weight).plus(bias);
  }
}
