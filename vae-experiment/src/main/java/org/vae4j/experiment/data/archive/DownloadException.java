package org.vae4j.experiment.data.archive;

/** Thrown when a file could not be downloaded. */
final class DownloadException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String remedy;

  DownloadException(String problem, String remedy) {
    super(problem);
    this.remedy = remedy;
  }

  String remedy() {
    return remedy;
  }
}
