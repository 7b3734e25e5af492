package org.vae4j.tensor;

/** Thrown while a graph is built when the shapes of an operation's operands do not fit together. */
public final class ShapeException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** Says what was received and what was expected. */
  public ShapeException(String message) {
    super(message);
  }
}
