package org.vae4j.components.network;

import java.util.function.UnaryOperator;
import org.vae4j.spi.ComponentContext;
import org.vae4j.spi.Initializer;
import org.vae4j.tensor.Tensor;

/** Every unit is joined to every unit of the next layer. */
record DenseConnection(int inputs, int outputs) implements Connection {
  @Override
  public double fanIn() {
    return inputs;
  }

  @Override
  public double fanOut() {
    return outputs;
  }

  @Override
  public UnaryOperator<Tensor> connect(ComponentContext context, String name, Initializer weight) {
    return Dense.create(context, name, inputs, outputs, weight, Initializer.zeros())::apply;
  }
}
