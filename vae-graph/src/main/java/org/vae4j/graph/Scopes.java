package org.vae4j.graph;

import java.util.Optional;
import java.util.function.Supplier;

/** Where in the model a graph is being written, and by which line of source. */
final class Scopes {
  private final boolean recordsSources;
  private String path = "";
  private Optional<StackTraceElement> source = Optional.empty();

  Scopes(boolean recordsSources) {
    this.recordsSources = recordsSources;
  }

  /** Runs the body in a scope within the present one. */
  <T> T in(String scope, Supplier<T> body) {
    return at(scoped(scope), source, body);
  }

  /** Runs a body that writes for the sake of another node, such as its gradient. */
  <T> T onBehalfOf(Node node, String scope, Supplier<T> body) {
    return at(scope + "/" + node.origin().path(), node.origin().source(), body);
  }

  private <T> T at(String newPath, Optional<StackTraceElement> newSource, Supplier<T> body) {
    String outerPath = path;
    Optional<StackTraceElement> outerSource = source;
    path = newPath;
    source = newSource;
    try {
      return body.get();
    } finally {
      path = outerPath;
      source = outerSource;
    }
  }

  /** A name below the present scope. */
  String scoped(String name) {
    return path.isEmpty() ? name : path + "/" + name;
  }

  /** The present scope, to follow the name of an operation in a message. */
  String place() {
    return path.isEmpty() ? "" : " in scope '" + path + "'";
  }

  /** The author's line that is writing now; kept in debug mode only. */
  Optional<StackTraceElement> line() {
    return recordsSources && source.isEmpty() ? AuthorFrames.current() : source;
  }
}
