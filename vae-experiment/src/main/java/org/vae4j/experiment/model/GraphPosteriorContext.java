package org.vae4j.experiment.model;

import org.vae4j.graph.GraphBuilder;
import org.vae4j.spi.PosteriorContext;

/** What a posterior family receives. */
final class GraphPosteriorContext extends GraphContext implements PosteriorContext {
  private final int featureSize;

  GraphPosteriorContext(GraphBuilder graph, ModelSetting setting, String scope, int featureSize) {
    super(graph, setting, scope);
    this.featureSize = featureSize;
  }

  @Override
  public int featureSize() {
    return featureSize;
  }
}
