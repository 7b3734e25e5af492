package org.vae4j.experiment.spec;

/** What q(z|x) and p(x|z) are conditioned on. */
public enum Condition {
  /** Nothing. */
  NONE,
  /**
   * The class of the row: q(z|x, y) and p(x|z, y) (D. Kingma et al. 2014, arXiv:1406.5298, model
   * M2; K. Sohn, H. Lee, X. Yan 2015, Advances in Neural Information Processing Systems 28).
   */
  LABEL
}
