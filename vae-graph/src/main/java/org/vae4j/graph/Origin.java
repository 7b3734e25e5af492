package org.vae4j.graph;

import java.util.Optional;

/**
 * Where a node came from.
 *
 * @param path scope and name, such as {@code prior/vamp/logits}
 * @param source the author's source line; kept in debug mode only
 */
public record Origin(String path, Optional<StackTraceElement> source) {
  /** The source line in parentheses, with a space in front; empty where none was kept. */
  String sourceText() {
    return source.map(line -> " (" + line + ")").orElse("");
  }

  @Override
  public String toString() {
    return path + sourceText();
  }
}
