package org.vae4j.experiment.model;

import org.vae4j.graph.GraphBuilder;
import org.vae4j.spi.DecoderContext;
import org.vae4j.spi.Likelihood;
import org.vae4j.tensor.Shape;

/** What a decoder receives. */
final class GraphDecoderContext extends GraphContext implements DecoderContext {
  private final Likelihood likelihood;

  GraphDecoderContext(
      GraphBuilder graph, ModelSetting setting, String scope, Likelihood likelihood) {
    super(graph, setting, scope);
    this.likelihood = likelihood;
  }

  @Override
  public Shape outputShape() {
    return likelihood.parameterShape();
  }

  @Override
  public float[] initialOutput() {
    return likelihood.initialParameters(data());
  }
}
