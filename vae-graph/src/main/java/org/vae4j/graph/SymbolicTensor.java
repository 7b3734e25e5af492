package org.vae4j.graph;

import java.util.List;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/** A handle on a node of a graph that is being written. */
final class SymbolicTensor extends PrimitiveTensor {
  private final GraphBuilder graph;
  private final Node node;

  SymbolicTensor(GraphBuilder graph, Node node) {
    this.graph = graph;
    this.node = node;
  }

  GraphBuilder graph() {
    return graph;
  }

  Node node() {
    return node;
  }

  @Override
  public Shape shape() {
    return node.shape();
  }

  @Override
  PrimitiveTensor emit(Operation operation, List<Tensor> inputs) {
    return graph.emit(operation, inputs);
  }

  @Override
  String place() {
    return graph.place();
  }

  @Override
  public Tensor named(String name) {
    return graph.rename(this, name);
  }

  @Override
  public double value() {
    throw numberless();
  }

  @Override
  public double[] values() {
    throw numberless();
  }

  private IllegalStateException numberless() {
    return new IllegalStateException(
        this
            + " is symbolic: it has numbers when a backend runs its program, not before; for"
            + " numbers at once start from Eager.tensor");
  }

  @Override
  public String toString() {
    return node.toString();
  }
}
