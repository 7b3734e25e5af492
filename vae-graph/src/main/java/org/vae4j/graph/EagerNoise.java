package org.vae4j.graph;

import java.util.List;
import org.vae4j.random.RandomStream;
import org.vae4j.tensor.Noise;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/** Random numbers drawn at once, each draw from the stream of its name. */
final class EagerNoise implements Noise, Environment {
  private final long seed;
  private final UniqueNames streamNames = new UniqueNames();

  EagerNoise(long seed) {
    this.seed = seed;
  }

  @Override
  public Tensor normal(String name, Shape shape) {
    return draw(Primitive.RANDOM_NORMAL, name, shape);
  }

  @Override
  public Tensor uniform(String name, Shape shape) {
    return draw(Primitive.RANDOM_UNIFORM, name, shape);
  }

  private Tensor draw(Primitive distribution, String name, Shape shape) {
    Attributes stream = new Attributes.Named(streamNames.next(name));
    return Eager.compute(Operation.to(shape, distribution, stream), List.of(), this);
  }

  @Override
  public RandomStream stream(String name) {
    return RandomStream.of(seed, name);
  }
}
