package org.vae4j.components.network;

import java.util.ArrayList;
import java.util.List;
import org.vae4j.spi.ComponentContext;
import org.vae4j.tensor.Tensor;

/** Hidden layers, one after the other. */
final class HiddenLayers {
  private final List<HiddenLayer> layers = new ArrayList<>();
  private final int outputSize;

  /**
   * Layers called {@code name-1}, {@code name-2}, ….
   *
   * @param inputSize the size of the last axis they read
   */
  HiddenLayers(
      ComponentContext context,
      String name,
      int inputSize,
      List<? extends Connection> connections,
      LayerOptions options) {
    int size = inputSize;
    for (Connection connection : connections) {
      layers.add(new HiddenLayer(context, name + "-" + (layers.size() + 1), connection, options));
      size = connection.outputs();
    }
    outputSize = size;
  }

  /** The dense layers of a multi-layer perceptron. */
  static HiddenLayers dense(
      ComponentContext context, int inputSize, List<Integer> sizes, LayerOptions options) {
    List<Connection> connections = new ArrayList<>();
    int size = inputSize;
    for (int next : sizes) {
      connections.add(new DenseConnection(size, next));
      size = next;
    }
    return new HiddenLayers(context, "hidden", inputSize, connections, options);
  }

  /** The size of the last axis they make. */
  int outputSize() {
    return outputSize;
  }

  Tensor apply(Tensor x) {
    Tensor value = x;
    for (HiddenLayer layer : layers) {
      value = layer.apply(value);
    }
    return value;
  }
}
