package org.vae4j.tensorflow;

import java.util.stream.IntStream;
import org.vae4j.tensor.Shape;

/** Shapes in TensorFlow's terms. */
final class Shapes {
  private Shapes() {}

  static org.tensorflow.ndarray.Shape of(Shape shape) {
    return org.tensorflow.ndarray.Shape.of(IntStream.of(shape.dims()).asLongStream().toArray());
  }
}
