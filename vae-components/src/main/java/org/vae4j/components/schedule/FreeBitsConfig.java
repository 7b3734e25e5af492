package org.vae4j.components.schedule;

import org.vae4j.plugin.Option;

/** The options of free bits. */
public record FreeBitsConfig(
    @Option(
            value =
                "nats of KL that are free in each group, above 0; a group is a latent dimension where"
                    + " posterior and prior factorise, else all latents together",
            byDefault = "0.25")
        double nats) {
  /** Checks the range. */
  public FreeBitsConfig {
    if (!(nats > 0 && Double.isFinite(nats))) {
      throw new IllegalArgumentException(
          "nats must be above 0, received " + nats + "; for none, use `constant`");
    }
  }
}
