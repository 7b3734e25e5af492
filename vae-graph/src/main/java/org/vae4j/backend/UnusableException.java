package org.vae4j.backend;

/** Thrown when a backend or an export format cannot be used here. */
public final class UnusableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String remedy;

  /**
   * Something is missing.
   *
   * @param what such as {@code backend 'tensorflow'}
   * @param usability why not, and what to do
   */
  public UnusableException(String what, Usability usability) {
    super(what + " cannot be used here: " + usability.detail());
    this.remedy = usability.remedy();
  }

  /** Something failed to load. */
  public UnusableException(String what, Usability usability, Throwable cause) {
    this(what, usability);
    initCause(cause);
  }

  /** What to do, a sentence with a full stop. */
  public String remedy() {
    return remedy;
  }
}
