package org.vae4j.experiment.model;

import org.vae4j.graph.GraphBuilder;
import org.vae4j.spi.Inference;
import org.vae4j.spi.PriorContext;

/** What a prior receives. */
final class GraphPriorContext extends GraphContext implements PriorContext {
  private final Inference inference;

  GraphPriorContext(GraphBuilder graph, ModelSetting setting, String scope, Inference inference) {
    super(graph, setting, scope);
    this.inference = inference;
  }

  @Override
  public Inference inference() {
    return inference;
  }
}
