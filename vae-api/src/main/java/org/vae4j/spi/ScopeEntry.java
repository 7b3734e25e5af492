package org.vae4j.spi;

import java.util.function.Supplier;

/** Enters a named scope of a graph for as long as a piece of it is written. */
public interface ScopeEntry {
  /** No scopes at all: for eager tensors. */
  static ScopeEntry none() {
    return new ScopeEntry() {
      @Override
      public <T> T in(String scope, Supplier<T> body) {
        return body.get();
      }
    };
  }

  /** Runs the body; nodes it writes carry the scope in their names. */
  <T> T in(String scope, Supplier<T> body);
}
