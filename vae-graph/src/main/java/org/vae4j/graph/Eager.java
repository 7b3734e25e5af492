package org.vae4j.graph;

import java.util.List;
import org.vae4j.numeric.Array;
import org.vae4j.tensor.Noise;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/**
 * Tensors that compute at once, in float64: to try a formula in a unit test.
 *
 * <pre>{@code
 * Tensor z = Eager.tensor(0.0);
 * assertEquals(-0.918938, new StandardNormal(1).logProb(z).value(), 1e-6);
 * }</pre>
 *
 * <p>They have no gradients; for those write a graph.
 */
public final class Eager {
  private Eager() {}

  /** A single number. */
  public static Tensor tensor(double value) {
    return tensor(Shape.scalar(), value);
  }

  /** Numbers in a shape, row-major. */
  public static Tensor tensor(Shape shape, double... values) {
    return new EagerTensor("tensor", new Array(shape, values.clone()));
  }

  /** Random numbers of this seed: the same names in the same order give the same numbers. */
  public static Noise noise(long seed) {
    return new EagerNoise(seed);
  }

  static EagerTensor compute(Operation operation, List<Tensor> inputs) {
    return compute(operation, inputs, Environment.none());
  }

  static EagerTensor compute(Operation operation, List<Tensor> inputs, Environment environment) {
    List<Array> arrays = inputs.stream().map(Eager::array).toList();
    Shape shape =
        ShapeErrors.explained(
            PrimitiveNames.of(operation.primitive()),
            inputs,
            () -> ShapeRules.shape(operation, arrays.stream().map(Array::shape).toList()));
    Array value = ValueRules.value(operation, shape, arrays, environment);
    return new EagerTensor(PrimitiveNames.of(operation.primitive()), value);
  }

  private static Array array(Tensor tensor) {
    if (tensor instanceof EagerTensor eager) {
      return eager.array();
    }
    throw new GraphException(
        "tensor "
            + tensor
            + " is symbolic and was used with an eager one; use one kind throughout");
  }
}
