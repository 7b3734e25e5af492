package org.vae4j.cli;

import java.util.Locale;

/** What the process tells its caller. */
enum ExitCode {
  /** Done. */
  DONE(0),
  /** The program, a plug-in or the machine failed. */
  FAILED(1),
  /** The command line, the spec or the data are wrong; nothing was run. */
  REFUSED(2),
  /** Training came to numbers that are infinite or NaN. */
  DIVERGED(3),
  /** Stopped by the user, with a checkpoint. */
  INTERRUPTED(130);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  /** In messages for programs: {@code diverged}. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
