package org.vae4j.testkit;

import org.vae4j.graph.GraphBuilder;
import org.vae4j.graph.ParameterSpec;
import org.vae4j.spi.Initializer;
import org.vae4j.spi.Slots;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/** Slots of the one parameter of a graph: values of the session, under {@link #PREFIX}. */
public record TestSlots(GraphBuilder graph, Shape shape, Tensor step) implements Slots {
  static final String PREFIX = "slot/";

  @Override
  public Tensor get(String name) {
    return graph.parameter(
        new ParameterSpec(PREFIX + name, shape, Initializer.zeros(), ParameterSpec.Role.SLOT));
  }

  @Override
  public void set(String name, Tensor next) {
    graph.assign(PREFIX + name, next);
  }
}
