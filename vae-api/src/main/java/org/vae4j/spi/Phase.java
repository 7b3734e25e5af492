package org.vae4j.spi;

/** What a graph is for; layers such as dropout differ between the two. */
public enum Phase {
  /** A step that updates parameters. */
  TRAINING,
  /** Everything else: validation, evaluation, encoding, sampling. */
  EVALUATION
}
