package org.vae4j.graph;

import org.vae4j.random.RandomStream;
import org.vae4j.spi.Initializer;
import org.vae4j.tensor.Shape;

/**
 * A value that lives in a session across runs: a trained parameter, a state, or an optimizer's
 * slot.
 *
 * @param name unique in the model, such as {@code encoder/mlp/hidden-1/weight}
 * @param role what changes it
 */
public record ParameterSpec(String name, Shape shape, Initializer initializer, Role role) {
  /** What changes a value. */
  public enum Role {
    /** The gradient. */
    TRAINED,
    /** A rule of a component. */
    STATE,
    /** The optimizer, beside a trained parameter. */
    SLOT
  }

  /**
   * The value before any training, row-major: drawn from the stream {@code init/name}, so that a
   * seed means the same start on every backend.
   *
   * @throws GraphException when the initializer gives a wrong number of numbers
   */
  public float[] initialValue(long seed) {
    float[] values = initializer.values(shape, RandomStream.of(seed, "init/" + name));
    if (values.length != shape.size()) {
      throw new GraphException(
          "the initializer of parameter '"
              + name
              + "' gave "
              + values.length
              + " numbers for shape "
              + shape
              + "; it must give "
              + shape.size());
    }
    return values;
  }
}
