package org.vae4j.backend;

/**
 * A backend that may be usable here; found with {@link java.util.ServiceLoader}.
 *
 * <p>Asking for {@link #usability()} must neither fail nor load anything heavy.
 */
public interface BackendFactory {
  /** The name in specs, such as {@code native}. */
  String name();

  /** What it is, in one sentence. */
  String summary();

  /** Among usable backends the one of the highest rank is the default. */
  int rank();

  /** Whether it can be opened here. */
  Usability usability();

  /**
   * Begins, on a thread of its own, what shortens the first run of a backend that is opened soon,
   * and returns at once. What is computed does not depend on it. It throws nothing, and may be
   * called more than once.
   */
  default void warmUp() {}

  /**
   * Opens it.
   *
   * @throws UnusableException when something is missing or cannot be loaded
   */
  Backend open(BackendOptions options);
}
