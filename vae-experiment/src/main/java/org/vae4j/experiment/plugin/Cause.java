package org.vae4j.experiment.plugin;

import java.util.ServiceConfigurationError;

/** Puts into words why a plug-in failed, without a stack trace. */
public final class Cause {
  private Cause() {}

  /** The innermost reason, such as {@code IllegalStateException: no licence}. */
  public static String text(Throwable failure) {
    Throwable innermost = failure;
    while (innermost.getCause() != null) {
      innermost = innermost.getCause();
    }
    String message = innermost.getMessage();
    if (message == null || message.isBlank()) {
      return innermost.getClass().getSimpleName();
    }
    return innermost instanceof ServiceConfigurationError
        ? message
        : innermost.getClass().getSimpleName() + ": " + message;
  }
}
