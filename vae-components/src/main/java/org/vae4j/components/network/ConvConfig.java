package org.vae4j.components.network;

import java.util.List;
import org.vae4j.plugin.Option;

/** The options of a convolutional encoder. */
public record ConvConfig(
    @Option(
            value = "channels that each convolution makes, in the order of data flow",
            byDefault = "[32, 64]")
        List<Integer> channels,
    WindowOptions windows,
    @Option(
            value =
                "sizes of the dense layers between the convolutions and the features; may be []",
            byDefault = "[256]")
        List<Integer> hidden,
    LayerOptions layers) {
  /** Checks the sizes. */
  public ConvConfig {
    channels =
        LayerSizes.present(
            "channels",
            channels,
            "channels must name at least one convolution; without any, use `mlp`");
    hidden = LayerSizes.positive("hidden sizes", hidden);
  }
}
