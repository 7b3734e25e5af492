package org.vae4j.backend;

/**
 * How a backend runs.
 *
 * @param threads how many threads compute, at least 1
 */
public record BackendOptions(int threads) {
  /** Checks the number of threads. */
  public BackendOptions {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, received " + threads);
    }
  }

  /** As many threads as the process may use. */
  public static BackendOptions standard() {
    return new BackendOptions(Runtime.getRuntime().availableProcessors());
  }
}
