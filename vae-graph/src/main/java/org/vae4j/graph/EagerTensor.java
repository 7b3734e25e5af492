package org.vae4j.graph;

import java.util.List;
import org.vae4j.numeric.Array;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/** A tensor whose numbers are computed at once. */
final class EagerTensor extends PrimitiveTensor {
  private final String name;
  private final Array array;

  EagerTensor(String name, Array array) {
    this.name = name;
    this.array = array;
  }

  @Override
  public Shape shape() {
    return array.shape();
  }

  @Override
  public Tensor named(String newName) {
    return new EagerTensor(newName, array);
  }

  @Override
  public double value() {
    if (shape().size() != 1) {
      throw new IllegalStateException(
          this + " is " + shape().size() + " numbers, not one; values() returns them all");
    }
    return array.numbers()[0];
  }

  @Override
  public double[] values() {
    return array.numbers().clone();
  }

  @Override
  String place() {
    return "";
  }

  /** Not rounded to float32, as the constant of a graph is: a formula is to be tried exactly. */
  @Override
  public Tensor constant(double value) {
    return new EagerTensor("constant", new Array(Shape.scalar(), new double[] {value}));
  }

  @Override
  PrimitiveTensor emit(Operation operation, List<Tensor> inputs) {
    return Eager.compute(operation, inputs);
  }

  Array array() {
    return array;
  }

  /** For example {@code add: eager[2, 3]}. */
  @Override
  public String toString() {
    return name + ": eager" + shape();
  }
}
