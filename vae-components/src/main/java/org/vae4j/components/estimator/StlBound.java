package org.vae4j.components.estimator;

/** The bound whose path derivative is followed. */
public enum StlBound {
  /** The evidence lower bound with the KL from the draws; its path derivative is unbiased. */
  ELBO,
  /** The importance-weighted bound; for K above 1 the path derivative of it is biased. */
  IWAE
}
