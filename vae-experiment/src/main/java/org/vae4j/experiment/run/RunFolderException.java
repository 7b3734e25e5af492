package org.vae4j.experiment.run;

/** Thrown when a run folder cannot be created, opened, read or written. */
public final class RunFolderException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String remedy;

  /**
   * A refusal or a failure.
   *
   * @param problem which folder or file, and what is wrong
   * @param remedy what the user should do, a sentence with a full stop
   */
  public RunFolderException(String problem, String remedy) {
    super(problem);
    this.remedy = remedy;
  }

  RunFolderException(String problem, String remedy, Throwable cause) {
    super(problem, cause);
    this.remedy = remedy;
  }

  /** What the user should do. */
  public String remedy() {
    return remedy;
  }
}
