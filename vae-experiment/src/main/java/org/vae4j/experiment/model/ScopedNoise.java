package org.vae4j.experiment.model;

import org.vae4j.graph.GraphBuilder;
import org.vae4j.tensor.Noise;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/** Noise whose streams carry the scope of the component that draws. */
record ScopedNoise(GraphBuilder graph, String scope) implements Noise {
  @Override
  public Tensor normal(String name, Shape shape) {
    return graph.in(scope, () -> graph.noise().normal(name, shape));
  }

  @Override
  public Tensor uniform(String name, Shape shape) {
    return graph.in(scope, () -> graph.noise().uniform(name, shape));
  }
}
