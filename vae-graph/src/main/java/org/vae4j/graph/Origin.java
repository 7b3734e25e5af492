package org.vae4j.graph;

import java.util.Optional;

/**
 * Where a node came from.
 *
 * @param path scope and name, such as {@code prior/vamp/logits}
 * @param source the author's source line; kept in debug mode only
 */
public record Origin(String path, Optional<StackTraceElement> source) {
  @Override
  public String toString() {
    return path + source.map(line -> " (" + line + ")").orElse("");
  }
}
