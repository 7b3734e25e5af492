package org.vae4j.spi;

/** What a posterior family knows in addition. */
public interface PosteriorContext extends ModelContext {
  /** How many features the encoder gives. */
  int featureSize();
}
