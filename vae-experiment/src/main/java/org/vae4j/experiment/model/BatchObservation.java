package org.vae4j.experiment.model;

import java.util.Optional;
import org.vae4j.graph.GraphBuilder;
import org.vae4j.spi.Observation;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/** A batch as inputs of a program; an input exists once a part asks for it. */
record BatchObservation(GraphBuilder graph, int batch, RowInputs inputs) implements Observation {
  @Override
  public Tensor x() {
    return inputs.x(graph, batch);
  }

  @Override
  public Tensor rows() {
    return graph.input(ProgramInputs.ROW_NUMBERS, Shape.of(batch));
  }

  @Override
  public Optional<Tensor> mask() {
    return inputs.mask(graph, batch);
  }

  @Override
  public Optional<Tensor> condition() {
    return inputs.condition(graph, batch);
  }
}
