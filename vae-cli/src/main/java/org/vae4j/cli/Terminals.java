package org.vae4j.cli;

import java.util.List;

/**
 * Which streams a person watches. The launcher tells it: Java cannot ask about standard error.
 *
 * @param out whether standard output is a terminal
 * @param err whether standard error is one
 * @param columns how wide it is
 */
record Terminals(boolean out, boolean err, int columns) {
  private static final String STREAMS = "vae.terminal";
  private static final String COLUMNS = "vae.columns";
  private static final int STANDARD_COLUMNS = 80;

  /** Nobody watches. */
  static Terminals none() {
    return new Terminals(false, false, STANDARD_COLUMNS);
  }

  /** Those of this process, as the launcher found them. */
  static Terminals ofProcess() {
    List<String> streams = List.of(System.getProperty(STREAMS, "").split(","));
    int columns = Integer.getInteger(COLUMNS, STANDARD_COLUMNS);
    return new Terminals(
        streams.contains("out"), streams.contains("err"), columns > 0 ? columns : STANDARD_COLUMNS);
  }
}
