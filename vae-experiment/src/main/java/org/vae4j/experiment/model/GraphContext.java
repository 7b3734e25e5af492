package org.vae4j.experiment.model;

import java.util.Optional;
import org.vae4j.data.DataSummary;
import org.vae4j.graph.GraphBuilder;
import org.vae4j.graph.ParameterSpec;
import org.vae4j.graph.ParameterSpec.Role;
import org.vae4j.spi.Initializer;
import org.vae4j.spi.ModelContext;
import org.vae4j.spi.Phase;
import org.vae4j.spi.Progress;
import org.vae4j.spi.State;
import org.vae4j.tensor.Noise;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/**
 * What every component of a model receives: the graph it writes into, with its own scope put in
 * front of all names.
 */
class GraphContext implements ModelContext {
  private final GraphBuilder graph;
  private final ModelSetting setting;
  private final String scope;

  GraphContext(GraphBuilder graph, ModelSetting setting, String scope) {
    this.graph = graph;
    this.setting = setting;
    this.scope = scope;
  }

  final GraphBuilder graph() {
    return graph;
  }

  final ModelSetting setting() {
    return setting;
  }

  final String scope() {
    return scope;
  }

  @Override
  public final Tensor parameter(String name, Shape shape, Initializer initializer) {
    return graph.parameter(new ParameterSpec(path(name), shape, initializer, Role.TRAINED));
  }

  @Override
  public final State state(String name, Shape shape, Initializer initializer) {
    ParameterSpec spec = new ParameterSpec(path(name), shape, initializer, Role.STATE);
    return new GraphState(graph, setting.phase(), spec.name(), graph.parameter(spec));
  }

  @Override
  public final Tensor constant(Shape shape, float... values) {
    return graph.in(scope, () -> graph.constant(shape, values));
  }

  @Override
  public final Phase phase() {
    return setting.phase();
  }

  @Override
  public final Noise noise() {
    return new ScopedNoise(graph, scope);
  }

  @Override
  public final Progress progress() {
    return new GraphProgress(graph);
  }

  @Override
  public final Shape latentShape() {
    return setting.latentShape();
  }

  @Override
  public final Shape eventShape() {
    return setting.eventShape();
  }

  @Override
  public final DataSummary data() {
    return setting.data();
  }

  @Override
  public final Optional<Tensor> condition() {
    return setting.condition(graph);
  }

  private String path(String name) {
    return scope + "/" + name;
  }
}
