package org.vae4j.components.network;

import java.util.List;
import org.vae4j.plugin.Option;

/** The options of a multi-layer perceptron. */
public record MlpConfig(
    @Option(value = "sizes of the hidden layers, in the order of data flow", byDefault = "[400]")
        List<Integer> hidden,
    LayerOptions layers) {
  /** Checks the sizes. */
  public MlpConfig {
    hidden =
        LayerSizes.present(
            "hidden sizes",
            hidden,
            "hidden must name at least one layer; without any, use `linear`");
  }
}
