package org.vae4j.experiment.backend;

/** Thrown when the backend that was asked for does not exist or cannot be used here. */
public final class BackendException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String remedy;

  BackendException(String message, String remedy) {
    super(message);
    this.remedy = remedy;
  }

  /** What to do. */
  public String remedy() {
    return remedy;
  }
}
