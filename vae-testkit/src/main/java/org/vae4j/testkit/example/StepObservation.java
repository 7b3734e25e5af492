package org.vae4j.testkit.example;

import java.util.Optional;
import org.vae4j.graph.GraphBuilder;
import org.vae4j.spi.Observation;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/**
 * The first rows of the training set as inputs of a program; one exists once a part asks for it.
 */
record StepObservation(GraphBuilder graph, int batch, Shape event) implements Observation {
  static final String X = "x";
  static final String ROWS = "rows";

  @Override
  public Tensor x() {
    return graph.input(X, Shape.of(batch).append(event));
  }

  @Override
  public Tensor rows() {
    return graph.input(ROWS, Shape.of(batch));
  }

  @Override
  public Optional<Tensor> mask() {
    return Optional.empty();
  }

  @Override
  public Optional<Tensor> condition() {
    return Optional.empty();
  }
}
