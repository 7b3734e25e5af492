package org.vae4j.nativebackend.plan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vae4j.graph.Attributes;

/**
 * A program as operations.
 *
 * @param operations in an order of computation
 * @param inputs what is written before a run, by name
 * @param constants the values of constants
 * @param outputs what is read after a run, by name, each in one row-major piece
 * @param assignments the next value of each assigned parameter, each a value of its own
 * @param streams the names of noise streams
 */
record LoweredProgram(
    List<Operation> operations,
    Map<String, Value> inputs,
    Map<Attributes.Values, Value> constants,
    Map<String, View> outputs,
    Map<Value, Value> assignments,
    List<String> streams) {

  LoweredProgram withOperations(List<Operation> changed) {
    return new LoweredProgram(changed, inputs, constants, outputs, assignments, streams);
  }

  /** The values that somebody reads after the last operation. */
  Set<Value> results() {
    Set<Value> values = new LinkedHashSet<>(assignments.values());
    outputs.values().forEach(view -> values.add(view.value()));
    return values;
  }
}
