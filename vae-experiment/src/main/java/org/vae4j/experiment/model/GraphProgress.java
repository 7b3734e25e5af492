package org.vae4j.experiment.model;

import org.vae4j.graph.GraphBuilder;
import org.vae4j.spi.Progress;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/** Progress as scalar inputs of a program, fed by the training loop. */
record GraphProgress(GraphBuilder graph) implements Progress {
  @Override
  public Tensor epoch() {
    return graph.input(ProgramInputs.EPOCH, Shape.scalar());
  }

  @Override
  public Tensor step() {
    return graph.input(ProgramInputs.STEP, Shape.scalar());
  }
}
