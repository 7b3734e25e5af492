package org.vae4j.experiment.model;

import org.vae4j.graph.GraphBuilder;
import org.vae4j.spi.Phase;
import org.vae4j.spi.State;
import org.vae4j.tensor.Tensor;

/** A state as a value of the session; it changes in training only. */
record GraphState(GraphBuilder graph, Phase phase, String name, Tensor value) implements State {
  @Override
  public void assign(Tensor next) {
    if (phase == Phase.TRAINING) {
      graph.assign(name, next);
    }
  }
}
