package org.vae4j.components.estimator;

/** How the evidence lower bound gets its KL. */
public enum KlMode {
  /** In closed form where one is known for the pair of posterior and prior, else from the draws. */
  AUTO,
  /** In closed form, SGVB "B"; a pair of posterior and prior without one is refused. */
  ANALYTIC,
  /** As the mean of log q(z|x) - log p(z) over the draws: SGVB "A". */
  MONTE_CARLO
}
