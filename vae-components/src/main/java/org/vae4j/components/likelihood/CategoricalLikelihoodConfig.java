package org.vae4j.components.likelihood;

import org.vae4j.plugin.Option;

/** The options of a categorical likelihood. */
public record CategoricalLikelihoodConfig(
    @Option("how many classes an element can have, at least 2; they are numbered from 0")
        int classes) {
  /** Checks the range. */
  public CategoricalLikelihoodConfig {
    if (classes < 2) {
      throw new IllegalArgumentException("classes must be at least 2, received " + classes);
    }
  }
}
