package org.vae4j.testkit.backend;

import org.vae4j.graph.ParameterSpec;
import org.vae4j.spi.Initializer;
import org.vae4j.tensor.Shape;

/** A vector that lives in a session and starts with given numbers. */
final class StateValue {
  private StateValue() {}

  static ParameterSpec of(String name, float... numbers) {
    return new ParameterSpec(
        name, Shape.of(numbers.length), Initializer.of(numbers), ParameterSpec.Role.STATE);
  }
}
