package org.vae4j.components.network;

import java.util.function.UnaryOperator;
import org.vae4j.spi.ComponentContext;
import org.vae4j.spi.Initializer;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/** A convolution, from the large to the small image of a step. */
record ConvConnection(ImageStep step) implements Connection {
  @Override
  public double fanIn() {
    return step.pixelsOfAWindow() * step.large().dim(-1);
  }

  @Override
  public double fanOut() {
    return step.windowsOfAPixel() * outputs();
  }

  @Override
  public int outputs() {
    return step.small().dim(-1);
  }

  @Override
  public UnaryOperator<Tensor> connect(ComponentContext context, String name, Initializer weight) {
    Tensor kernel = context.parameter(name + "/kernel", step.kernelShape(), weight);
    Tensor bias = context.parameter(name + "/bias", Shape.of(outputs()), Initializer.zeros());
    return large -> step.shrink(large, kernel).plus(bias);
  }
}
