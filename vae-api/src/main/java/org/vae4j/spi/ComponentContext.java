package org.vae4j.spi;

import org.vae4j.tensor.Noise;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/**
 * What a component receives when it is created: access to the graph it will write into.
 *
 * <p>A component instance belongs to one graph. Graphs of one model (a training step, an
 * evaluation, a sampler) create their own instances, which share parameters by name.
 */
public interface ComponentContext {
  /**
   * A trained parameter.
   *
   * @param name unique within the component, {@code /} for sub-scopes; the component's own scope is
   *     put in front
   */
  Tensor parameter(String name, Shape shape, Initializer initializer);

  /** A value that lives across steps and is not trained by gradient. */
  State state(String name, Shape shape, Initializer initializer);

  /** A constant. */
  Tensor constant(Shape shape, float... values);

  /** What the graph is for. */
  Phase phase();

  /** Random numbers under the component's scope, for layers such as dropout. */
  Noise noise();

  /** How far training has come. */
  Progress progress();
}
