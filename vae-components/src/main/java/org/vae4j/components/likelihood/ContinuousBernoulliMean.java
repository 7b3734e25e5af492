package org.vae4j.components.likelihood;

/** The mean of a continuous Bernoulli as a function of its logit, and the inverse of it. */
final class ContinuousBernoulliMean {
  /** Logits beyond are not started at: there the mean is within 0.05 of 0 or 1. */
  private static final double LARGEST_LOGIT = 20;

  private static final double NEAR_ZERO = 0.01;
  private static final int HALVINGS = 60;

  private ContinuousBernoulliMean() {}

  static double of(double logit) {
    return Math.abs(logit) < NEAR_ZERO ? 0.5 + logit / 12 : 1 / (1 - Math.exp(-logit)) - 1 / logit;
  }

  /** The logit of a mean, by bisection: the mean grows with the logit. */
  static double logit(double mean) {
    double low = -LARGEST_LOGIT;
    double high = LARGEST_LOGIT;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (of(middle) < mean) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }
}
