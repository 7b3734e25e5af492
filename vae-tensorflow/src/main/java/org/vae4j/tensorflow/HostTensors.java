package org.vae4j.tensorflow;

import java.util.ArrayList;
import java.util.List;
import org.vae4j.tensor.Shape;

/** Tensors in native memory that are given back together, also where making one of them failed. */
final class HostTensors implements AutoCloseable {
  private final List<HostTensor> made = new ArrayList<>();

  HostTensor of(Shape shape) {
    HostTensor tensor = new HostTensor(shape);
    made.add(tensor);
    return tensor;
  }

  @Override
  public void close() {
    made.forEach(HostTensor::close);
    made.clear();
  }
}
