package org.vae4j.experiment.task;

import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * How a task runs, apart from what its spec says.
 *
 * @param threads how many threads compute, at least 1
 * @param commandLine for provenance
 * @param stopRequested asked after every step; once true, training stops where it can go on later
 */
public record RunSettings(int threads, List<String> commandLine, BooleanSupplier stopRequested) {
  /** Copies the command line. */
  public RunSettings {
    commandLine = List.copyOf(commandLine);
  }

  /** All threads the process may use, and nobody who asks to stop. */
  public static RunSettings standard() {
    return new RunSettings(Runtime.getRuntime().availableProcessors(), List.of(), () -> false);
  }
}
