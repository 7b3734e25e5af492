package org.vae4j.graph;

/**
 * Thrown when a graph is wrong: tensors of two graphs mixed, a name used twice, a missing gradient.
 */
public final class GraphException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says what is wrong and where. */
  public GraphException(String message) {
    super(message);
  }
}
