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
    return innermost instanceof ServiceConfigurationError ? message(innermost) : named(innermost);
  }

  /** The message of a failure, its type where it has none. */
  public static String message(Throwable failure) {
    String message = failure.getMessage();
    return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
  }

  private static String named(Throwable failure) {
    String type = failure.getClass().getSimpleName();
    String message = message(failure);
    return message.equals(type) ? type : type + ": " + message;
  }
}
