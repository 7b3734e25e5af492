package org.vae4j.nativebackend.plan;

import java.util.LinkedHashSet;
import java.util.Set;

/** A place in the order of operations while they are being merged. */
interface FusionPlace {
  /** What is read from memory here. */
  Set<Value> reads();

  /** The operation of this place, which stores what is needed elsewhere. */
  Operation operation(Set<Value> needed);

  /** A place with an operation that does not change. */
  record Fixed(Operation operation) implements FusionPlace {
    @Override
    public Set<Value> reads() {
      return new LinkedHashSet<>(operation.reads());
    }

    @Override
    public Operation operation(Set<Value> needed) {
      return operation;
    }
  }
}
