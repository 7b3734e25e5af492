package org.vae4j.spi;

/**
 * The inference model as a whole: from an observation to q(z|x). Priors that are made of posteriors
 * (VampPrior) receive it.
 */
@FunctionalInterface
public interface Inference {
  /** The posterior of a batch. */
  Posterior infer(Observation x);
}
