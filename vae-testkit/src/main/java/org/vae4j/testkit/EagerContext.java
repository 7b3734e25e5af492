package org.vae4j.testkit;

import org.vae4j.graph.Eager;
import org.vae4j.random.RandomStream;
import org.vae4j.spi.Initializer;
import org.vae4j.spi.Phase;
import org.vae4j.spi.Progress;
import org.vae4j.spi.State;
import org.vae4j.tensor.Noise;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/** A context of values that are computed at once, before the first epoch of an evaluation. */
record EagerContext(String scope) implements TestContext.NamedContext {
  private static final long SEED = 1;

  @Override
  public TestContext.NamedContext part(String inner) {
    return new EagerContext(scope + "/" + inner);
  }

  @Override
  public Tensor parameter(String name, Shape shape, Initializer initializer) {
    return constant(shape, initializer.values(shape, RandomStream.of(SEED, scope + "/" + name)));
  }

  @Override
  public State state(String name, Shape shape, Initializer initializer) {
    return new FixedState(parameter(name, shape, initializer));
  }

  @Override
  public Tensor constant(Shape shape, float... values) {
    double[] numbers = new double[values.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = values[i];
    }
    return Eager.tensor(shape, numbers);
  }

  @Override
  public Phase phase() {
    return Phase.EVALUATION;
  }

  @Override
  public Noise noise() {
    return Eager.noise(SEED);
  }

  @Override
  public Progress progress() {
    return new Progress() {
      @Override
      public Tensor epoch() {
        return Eager.tensor(0);
      }

      @Override
      public Tensor step() {
        return Eager.tensor(1);
      }
    };
  }

  /** A state outside training, where assignments have no effect. */
  private record FixedState(Tensor value) implements State {
    @Override
    public void assign(Tensor next) {
      // by the contract of State: without effect outside training
    }
  }
}
