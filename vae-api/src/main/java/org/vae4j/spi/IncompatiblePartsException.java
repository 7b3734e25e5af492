package org.vae4j.spi;

/**
 * Thrown by a component, while a graph is built, that cannot work with the other parts of the
 * model. It is caught when a spec is checked and shown at the spec's line.
 */
public final class IncompatiblePartsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String remedy;

  /**
   * A refusal.
   *
   * @param reason what does not go together, as a sentence without a full stop
   * @param remedy what the user should write instead, a sentence with a full stop
   */
  public IncompatiblePartsException(String reason, String remedy) {
    super(reason);
    this.remedy = remedy;
  }

  /** What the user should write instead. */
  public String remedy() {
    return remedy;
  }
}
