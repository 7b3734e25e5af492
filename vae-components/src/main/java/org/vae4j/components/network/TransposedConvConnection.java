package org.vae4j.components.network;

import java.util.function.UnaryOperator;
import org.vae4j.spi.ComponentContext;
import org.vae4j.spi.Initializer;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/** A transposed convolution, from the small to the large image of a step. */
record TransposedConvConnection(ImageStep step) implements Connection {
  @Override
  public double fanIn() {
    return step.windowsOfAPixel() * step.small().dim(-1);
  }

  @Override
  public double fanOut() {
    return step.pixelsOfAWindow() * outputs();
  }

  @Override
  public int outputs() {
    return step.large().dim(-1);
  }

  @Override
  public UnaryOperator<Tensor> connect(ComponentContext context, String name, Initializer weight) {
    return connect(context, name, weight, Shape.of(outputs()), Initializer.zeros());
  }

  /** The map with a bias of another shape, which broadcasts over the image, and another start. */
  UnaryOperator<Tensor> connect(
      ComponentContext context,
      String name,
      Initializer weight,
      Shape biasShape,
      Initializer biasStart) {
    Tensor kernel = context.parameter(name + "/kernel", step.kernelShape(), weight);
    Tensor bias = context.parameter(name + "/bias", biasShape, biasStart);
    return small -> step.grow(small, kernel).plus(bias);
  }
}
