package org.vae4j.components.posterior;

import java.util.List;
import org.vae4j.plugin.Option;

/** The options of inverse autoregressive flows. */
public record IafConfig(
    @Option(value = "number of autoregressive steps, at least 1", byDefault = "2") int flows,
    @Option(value = "sizes of the hidden layers of each step's network", byDefault = "[200]")
        List<Integer> hidden,
    @Option(value = "soft lower bound of log σ² before the first step", byDefault = "-20.0")
        double minLogVariance,
    @Option(value = "soft upper bound of log σ² before the first step", byDefault = "20.0")
        double maxLogVariance) {
  /** Checks the ranges. */
  public IafConfig {
    hidden = List.copyOf(hidden);
    if (flows < 1) {
      throw new IllegalArgumentException(
          "flows must be at least 1, received " + flows + "; without any, use `diagonal-gaussian`");
    }
    if (hidden.isEmpty() || hidden.stream().anyMatch(size -> size < 1)) {
      throw new IllegalArgumentException(
          "hidden must name at least one layer of at least one unit, received " + hidden);
    }
    new DiagonalGaussianConfig(minLogVariance, maxLogVariance); // refuses bounds out of order
  }

  /** The options of the distribution that the flow starts from. */
  DiagonalGaussianConfig start() {
    return new DiagonalGaussianConfig(minLogVariance, maxLogVariance);
  }
}
