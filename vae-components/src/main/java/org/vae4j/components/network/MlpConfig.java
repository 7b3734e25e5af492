package org.vae4j.components.network;

import java.util.List;
import org.vae4j.plugin.Option;

/** The options of a multi-layer perceptron. */
public record MlpConfig(
    @Option(value = "sizes of the hidden layers, in the order of data flow", byDefault = "[400]")
        List<Integer> hidden,
    @Option(
            value =
                "nonlinearity: relu, leaky-relu, elu, gelu, swish, softplus, tanh, sigmoid or gated",
            byDefault = "relu")
        Activation activation,
    @Option(
            value =
                "hidden weights at the start: glorot-uniform, glorot-normal, he-uniform, he-normal,"
                    + " or auto (he-uniform before rectifiers, else glorot-uniform)",
            byDefault = "auto")
        WeightInitializer initializer,
    @Option(
            value = "share of hidden units that a training step drops, from 0 to below 1",
            byDefault = "0.0")
        double dropout,
    @Option(
            value = "whether layers are normalised before the nonlinearity (Ba et al. 2016)",
            byDefault = "false")
        boolean layerNorm) {
  /** Checks the ranges. */
  public MlpConfig {
    hidden = List.copyOf(hidden);
    if (hidden.isEmpty()) {
      throw new IllegalArgumentException(
          "hidden must name at least one layer; without any, use `linear`");
    }
    for (int size : hidden) {
      if (size < 1) {
        throw new IllegalArgumentException("hidden sizes must be at least 1, received " + hidden);
      }
    }
    if (!(dropout >= 0 && dropout < 1)) {
      throw new IllegalArgumentException(
          "dropout must be at least 0 and below 1, received " + dropout);
    }
  }
}
