package org.vae4j.spi;

/**
 * What latents are. Log-densities over different spaces are measured differently, so that their
 * difference means nothing: {@link VaeModel} refuses to take it.
 */
public enum LatentSpace {
  /** Any real numbers. */
  REAL("real numbers"),
  /** A 1 among zeros along the last axis; log-densities are those of probabilities. */
  ONE_HOT("one-hot classes"),
  /**
   * Positive numbers that add up to 1 along the last axis; densities are with respect to all of
   * them but the last.
   */
  SIMPLEX("points on a simplex");

  private final String description;

  LatentSpace(String description) {
    this.description = description;
  }

  /** For messages, such as {@code real numbers}. */
  public String description() {
    return description;
  }
}
