package org.vae4j.nativebackend.plan;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * From when to when each temporary value lives, in positions of operations: inputs from before the
 * first one, results until after the last one.
 */
final class Lifetimes {
  private final Map<Value, MemoryPlanner.Lifetime> lives = new LinkedHashMap<>();

  private Lifetimes() {}

  static Map<Value, MemoryPlanner.Lifetime> of(
      List<Operation> operations, Collection<Value> inputs, Collection<Value> results) {
    Lifetimes lifetimes = new Lifetimes();
    inputs.forEach(value -> lifetimes.use(value, -1));
    for (int i = 0; i < operations.size(); i++) {
      int moment = i;
      operations.get(i).writes().forEach(value -> lifetimes.use(value, moment));
      operations.get(i).reads().forEach(value -> lifetimes.use(value, moment));
    }
    results.forEach(value -> lifetimes.use(value, operations.size()));
    return lifetimes.lives;
  }

  private void use(Value value, int moment) {
    if (value.storage() == Value.Storage.TEMPORARY) {
      lives.merge(
          value,
          new MemoryPlanner.Lifetime(value.size(), moment, moment),
          (known, now) -> new MemoryPlanner.Lifetime(known.size(), known.from(), now.to()));
    }
  }
}
