package org.vae4j.components.likelihood;

import org.vae4j.plugin.Choice;
import org.vae4j.plugin.Option;
import org.vae4j.spi.Likelihood;
import org.vae4j.spi.LikelihoodContext;

/** Neighbouring columns that have one likelihood. */
public record CompositePart(
    @Option("how many columns (of a picture: channels), at least 1") int columns,
    @Option("the likelihood of these columns") Choice<Likelihood, LikelihoodContext> likelihood) {
  /** Checks the range. */
  public CompositePart {
    if (columns < 1) {
      throw new IllegalArgumentException("columns must be at least 1, received " + columns);
    }
  }
}
