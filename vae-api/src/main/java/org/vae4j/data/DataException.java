package org.vae4j.data;

/** Thrown when data cannot be loaded or are not what they should be. */
public final class DataException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String remedy;

  /**
   * A refusal.
   *
   * @param problem which file or value, what was found, what was expected
   * @param remedy what the user should do, a sentence with a full stop
   */
  public DataException(String problem, String remedy) {
    super(problem);
    this.remedy = remedy;
  }

  /** What the user should do. */
  public String remedy() {
    return remedy;
  }
}
