package org.vae4j.spi;

/** What a prior knows in addition. */
public interface PriorContext extends ModelContext {
  /** q(z|x), for priors that are made of posteriors. */
  Inference inference();
}
