package org.vae4j.experiment.model;

import org.vae4j.graph.GraphBuilder;
import org.vae4j.graph.ParameterSpec;
import org.vae4j.graph.ParameterSpec.Role;
import org.vae4j.spi.Initializer;
import org.vae4j.spi.Slots;
import org.vae4j.tensor.Tensor;

/** An optimizer's memory of one parameter, as values of the session. */
record GraphSlots(GraphBuilder graph, String optimizer, ParameterSpec parameter) implements Slots {
  @Override
  public Tensor get(String name) {
    return graph.parameter(
        new ParameterSpec(path(name), parameter.shape(), Initializer.zeros(), Role.SLOT));
  }

  @Override
  public void set(String name, Tensor next) {
    graph.assign(path(name), next);
  }

  @Override
  public Tensor step() {
    return new GraphProgress(graph).step();
  }

  private String path(String slot) {
    return optimizer + "/" + slot + "/" + parameter.name();
  }
}
