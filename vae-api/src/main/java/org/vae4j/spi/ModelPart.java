package org.vae4j.spi;

/** The parts of a model that an estimator may train with different losses. */
public enum ModelPart {
  /**
   * p(x, z): the parameters of prior, decoder and likelihood. A prior made of posteriors reads
   * those of {@link #INFERENCE} as well; its pseudo-inputs belong here.
   */
  GENERATIVE,
  /** q(z|x): the parameters of encoder and posterior. */
  INFERENCE,
  /** Parameters of the estimator itself, such as a learned baseline. */
  ESTIMATOR
}
