package org.vae4j.experiment.model;

import org.vae4j.data.DataSummary;
import org.vae4j.graph.GraphBuilder;
import org.vae4j.spi.LikelihoodContext;
import org.vae4j.tensor.Shape;

/** What a likelihood receives. */
final class GraphLikelihoodContext extends GraphContext implements LikelihoodContext {
  GraphLikelihoodContext(GraphBuilder graph, ModelSetting setting, String scope) {
    super(graph, setting, scope);
  }

  @Override
  public LikelihoodContext part(String part, Shape eventShape, DataSummary data) {
    return new GraphLikelihoodContext(
        graph(), setting().part(eventShape, data), scope() + "/" + part);
  }
}
