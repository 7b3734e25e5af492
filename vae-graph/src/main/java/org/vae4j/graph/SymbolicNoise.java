package org.vae4j.graph;

import org.vae4j.tensor.Noise;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/** Noise nodes of a graph, each with a stream of its own. */
record SymbolicNoise(GraphBuilder graph) implements Noise {
  @Override
  public Tensor normal(String name, Shape shape) {
    return graph.noise(Primitive.RANDOM_NORMAL, name, shape);
  }

  @Override
  public Tensor uniform(String name, Shape shape) {
    return graph.noise(Primitive.RANDOM_UNIFORM, name, shape);
  }
}
