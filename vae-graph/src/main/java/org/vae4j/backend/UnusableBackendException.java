package org.vae4j.backend;

/** Thrown when a backend cannot be opened here, although it may have seemed usable. */
public final class UnusableBackendException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String remedy;

  /** A backend that misses something. */
  public UnusableBackendException(String backend, Usability usability) {
    super("backend '" + backend + "' cannot be used here: " + usability.detail());
    this.remedy = usability.remedy();
  }

  /** A backend that failed to open. */
  public UnusableBackendException(String backend, Usability usability, Throwable cause) {
    this(backend, usability);
    initCause(cause);
  }

  /** What to do, a sentence with a full stop. */
  public String remedy() {
    return remedy;
  }
}
