package org.vae4j.graph;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds the line of a component's author on the stack: the innermost frame outside of the packages
 * that tensors and scopes are made of.
 */
final class AuthorFrames {
  private static final List<String> OWN_PACKAGES =
      List.of("org.vae4j.tensor.", "org.vae4j.graph.", "org.vae4j.spi.", "java.");

  private AuthorFrames() {}

  /** The line that is running now; empty when no author is on the stack. */
  static Optional<StackTraceElement> current() {
    return StackWalker.getInstance()
        .walk(
            frames ->
                frames
                    .filter(frame -> isAuthor(frame.getClassName()))
                    .findFirst()
                    .map(StackWalker.StackFrame::toStackTraceElement));
  }

  /** The same error with the author's line on top of its stack trace. */
  static <E extends Exception> E trimmed(E error) {
    StackTraceElement[] trace = error.getStackTrace();
    StackTraceElement[] authors =
        Arrays.stream(trace)
            .dropWhile(frame -> !isAuthor(frame.getClassName()))
            .toArray(StackTraceElement[]::new);
    error.setStackTrace(authors.length == 0 ? trace : authors);
    return error;
  }

  private static boolean isAuthor(String className) {
    return OWN_PACKAGES.stream().noneMatch(className::startsWith);
  }
}
