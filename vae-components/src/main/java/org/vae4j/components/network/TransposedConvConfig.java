package org.vae4j.components.network;

import java.util.List;
import org.vae4j.plugin.Option;

/** The options of a decoder of transposed convolutions. */
public record TransposedConvConfig(
    @Option(
            value =
                "channels that each transposed convolution reads, in the order of data flow; the last"
                    + " one writes the parameters of the likelihood",
            byDefault = "[64, 32]")
        List<Integer> channels,
    WindowOptions windows,
    @Option(
            value =
                "sizes of the dense layers before the one that makes the first image; may be []",
            byDefault = "[256]")
        List<Integer> hidden,
    LayerOptions layers) {
  /** Checks the sizes. */
  public TransposedConvConfig {
    channels =
        LayerSizes.present(
            "channels",
            channels,
            "channels must name at least one convolution; without any, use `mlp`");
    hidden = LayerSizes.positive("hidden sizes", hidden);
  }
}
