package org.vae4j.cli;

/**
 * Configures the logging of the JDK by doing nothing: no handler, nothing on the terminal. Named as
 * a system property, so that logging is not even loaded unless a library logs.
 */
public final class QuietLogging {
  static final String PROPERTY = "java.util.logging.config.class";

  /** Called by the JDK. */
  public QuietLogging() {}
}
