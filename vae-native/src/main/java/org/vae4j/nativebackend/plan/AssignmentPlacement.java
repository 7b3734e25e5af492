package org.vae4j.nativebackend.plan;

import java.util.ArrayList;
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
    OperationList copies = new OperationList();
    Map<Value, Value> homes = new LinkedHashMap<>();
    program
        .assignments()
        .forEach(
            (parameter, next) -> {
              if (fitsInPlace(program.operations(), parameter, next)) {
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

  private static boolean fitsInPlace(List<Operation> operations, Value parameter, Value next) {
    boolean written = false;
    for (Operation operation : operations) {
      boolean reads = operation.reads().contains(parameter);
      if (written && reads) {
        return false;
      }
      written = written || operation.writes().contains(next);
      if (written && reads && !overwrites(operation, parameter)) {
        return false;
      }
    }
    return true;
  }

  private static boolean overwrites(Operation operation, Value parameter) {
    return operation instanceof ElementwiseOperation elementwise
        && elementwise.readsInPlace(parameter);
  }
}
