package org.vae4j.nativebackend.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vae4j.tensor.Shape;

/**
 * Decides where the next value of a parameter is computed: in the parameter's own memory where
 * nobody reads the present value later, else in a temporary that is copied after everything.
 *
 * @param operations with the copies at their end
 * @param homes the values that lie in a parameter's memory
 */
record AssignmentPlacement(List<Operation> operations, Map<Value, Value> homes) {

  static AssignmentPlacement of(LoweredProgram program) {
    Map<Value, Integer> firstWrites = new HashMap<>();
    Map<Value, Integer> lastReads = new HashMap<>();
    for (int i = 0; i < program.operations().size(); i++) {
      int place = i;
      Operation operation = program.operations().get(i);
      operation.reads().forEach(value -> lastReads.put(value, place));
      operation.writes().forEach(value -> firstWrites.putIfAbsent(value, place));
    }
    OperationList copies = new OperationList();
    Map<Value, Value> homes = new LinkedHashMap<>();
    program
        .assignments()
        .forEach(
            (parameter, next) -> {
              int written = firstWrites.get(next);
              int read = lastReads.getOrDefault(parameter, -1);
              boolean together = read == written;
              if (read < written
                  || (together && program.operations().get(written).overwrites(parameter, next))) {
                homes.put(next, parameter);
              } else {
                String origin = parameter.label();
                copies.copyTo(origin, View.of(next, Shape.of(next.size())), parameter);
              }
            });
    List<Operation> all = new ArrayList<>(program.operations());
    all.addAll(copies.operations());
    return new AssignmentPlacement(all, homes);
  }
}
