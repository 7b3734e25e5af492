package org.vae4j.tensorflow;

import org.tensorflow.Tensor;
import org.tensorflow.ndarray.buffer.FloatDataBuffer;
import org.tensorflow.types.TFloat32;
import org.vae4j.tensor.Shape;

/** A tensor in native memory that is written from arrays, once or before every run. */
final class HostTensor implements AutoCloseable {
  private final TFloat32 tensor;
  private final FloatDataBuffer numbers;

  HostTensor(Shape shape) {
    tensor = TFloat32.tensorOf(Shapes.of(shape));
    numbers = tensor.asRawTensor().data().asFloats();
  }

  /** Takes the numbers of an array of the same size, row-major. */
  void write(float[] array) {
    numbers.write(array);
  }

  Tensor tensor() {
    return tensor;
  }

  /** Copies the numbers of a fetched tensor. */
  static void read(Tensor fetched, float[] array) {
    fetched.asRawTensor().data().asFloats().read(array);
  }

  @Override
  public void close() {
    tensor.close();
  }
}
