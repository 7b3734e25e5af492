package org.vae4j.experiment.spec;

import org.vae4j.plugin.Option;

/**
 * How log p(x) is estimated: by importance sampling from q(z|x) (Burda, Grosse &amp; Salakhutdinov,
 * 2016, arXiv:1509.00519).
 *
 * @param samples importance samples per row, K
 * @param chunkSize samples per row that are computed at a time: a matter of memory, and of which
 *     numbers are drawn
 */
public record LogLikelihoodSpec(
    @Option(value = "importance samples per row, at least 1", byDefault = "5000") int samples,
    @Option(
            value =
                "importance samples per row computed at a time, at least 1: less memory, other draws",
            byDefault = "100")
        int chunkSize) {
  /** Checks that both are at least 1. */
  public LogLikelihoodSpec {
    Least.check("samples", samples, 1);
    Least.check("chunk-size", chunkSize, 1);
  }
}
