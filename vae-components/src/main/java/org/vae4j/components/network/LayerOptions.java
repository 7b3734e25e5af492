package org.vae4j.components.network;

import org.vae4j.plugin.Option;

/** The options of hidden layers, whatever joins them. */
public record LayerOptions(
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
            value =
                "whether layers are normalised before the nonlinearity, images over the channels of"
                    + " each pixel (Ba et al. 2016)",
            byDefault = "false")
        boolean layerNorm) {
  /** Checks the range. */
  public LayerOptions {
    if (!(dropout >= 0 && dropout < 1)) {
      throw new IllegalArgumentException(
          "dropout must be at least 0 and below 1, received " + dropout);
    }
  }
}
