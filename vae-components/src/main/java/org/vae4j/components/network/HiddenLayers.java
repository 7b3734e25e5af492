package org.vae4j.components.network;

import java.util.ArrayList;
import java.util.List;
import org.vae4j.spi.ComponentContext;
import org.vae4j.tensor.Tensor;

/** The hidden layers of a multi-layer perceptron, one after the other. */
final class HiddenLayers {
  private final List<HiddenLayer> layers = new ArrayList<>();
  private final int outputSize;

  HiddenLayers(ComponentContext context, int inputSize, MlpConfig config) {
    int size = inputSize;
    for (int next : config.hidden()) {
      layers.add(new HiddenLayer(context, "hidden-" + (layers.size() + 1), size, next, config));
      size = next;
    }
    outputSize = size;
  }

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
