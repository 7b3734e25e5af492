package org.vae4j.experiment.spec.tree;

/** What YAML's core schema takes a scalar for. */
public enum ScalarType {
  /** Nothing is written, or {@code null}. */
  NOTHING,
  /** {@code true} or {@code false}. */
  TRUTH,
  /** A whole number. */
  WHOLE,
  /** A number with a fraction or an exponent, an infinity or not a number. */
  DECIMAL,
  /** Anything else, and all that is quoted. */
  TEXT
}
