package org.vae4j.testkit;

import org.vae4j.graph.GraphBuilder;
import org.vae4j.graph.ParameterSpec;
import org.vae4j.spi.Initializer;
import org.vae4j.spi.Phase;
import org.vae4j.spi.Progress;
import org.vae4j.spi.State;
import org.vae4j.tensor.Noise;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/** A context of values that are written into a graph; progress is fed as its inputs. */
record GraphContext(GraphBuilder graph, String scope, Phase phase)
    implements TestContext.NamedContext {
  @Override
  public TestContext.NamedContext part(String inner) {
    return new GraphContext(graph, scoped(inner), phase);
  }

  @Override
  public Tensor parameter(String name, Shape shape, Initializer initializer) {
    return value(name, shape, initializer, ParameterSpec.Role.TRAINED);
  }

  @Override
  public State state(String name, Shape shape, Initializer initializer) {
    Tensor value = value(name, shape, initializer, ParameterSpec.Role.STATE);
    return new State() {
      @Override
      public Tensor value() {
        return value;
      }

      @Override
      public void assign(Tensor next) {
        if (phase == Phase.TRAINING) {
          graph.assign(scoped(name), next);
        }
      }
    };
  }

  @Override
  public Tensor constant(Shape shape, float... values) {
    return graph.constant(shape, values);
  }

  @Override
  public Noise noise() {
    return new Noise() {
      @Override
      public Tensor normal(String name, Shape shape) {
        return graph.in(scope, () -> graph.noise().normal(name, shape));
      }

      @Override
      public Tensor uniform(String name, Shape shape) {
        return graph.in(scope, () -> graph.noise().uniform(name, shape));
      }
    };
  }

  @Override
  public Progress progress() {
    return new Progress() {
      @Override
      public Tensor epoch() {
        return graph.input("epoch", Shape.scalar());
      }

      @Override
      public Tensor step() {
        return graph.input("step", Shape.scalar());
      }
    };
  }

  private Tensor value(String name, Shape shape, Initializer initializer, ParameterSpec.Role role) {
    return graph.parameter(new ParameterSpec(scoped(name), shape, initializer, role));
  }

  private String scoped(String name) {
    return scope + "/" + name;
  }
}
