package org.vae4j.nativebackend.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Merges elementwise operations over the same elements into one, so that what one computes for
 * another stays in registers, and drops results that nobody else reads.
 *
 * <p>An operation joins the latest group that it takes a value from or shares an operand with, and
 * whose place is behind everything else that the operation reads.
 */
final class ElementwiseFusion {
  private final List<FusionPlace> places = new ArrayList<>();
  private final List<ElementwiseGroup> groups = new ArrayList<>();
  private final Map<Value, Integer> written = new HashMap<>();

  private ElementwiseFusion() {}

  /** The same program with merged operations. */
  static LoweredProgram fuse(LoweredProgram program) {
    ElementwiseFusion fusion = new ElementwiseFusion();
    program.operations().forEach(fusion::add);
    return program.withOperations(fusion.operations(program.results()));
  }

  private void add(Operation operation) {
    if (operation instanceof ElementwiseOperation elementwise) {
      group(elementwise).add(elementwise);
    } else {
      operation.writes().forEach(value -> written.put(value, places.size()));
      places.add(new FusionPlace.Fixed(operation));
    }
  }

  private ElementwiseGroup group(ElementwiseOperation operation) {
    for (int i = groups.size() - 1; i >= 0; i--) {
      ElementwiseGroup group = groups.get(i);
      if (group.accepts(operation) && readsBefore(operation, group)) {
        operation.writes().forEach(value -> written.put(value, group.place()));
        return group;
      }
    }
    ElementwiseGroup group = new ElementwiseGroup(places.size(), operation);
    operation.writes().forEach(value -> written.put(value, places.size()));
    places.add(group);
    groups.add(group);
    return group;
  }

  private boolean readsBefore(ElementwiseOperation operation, ElementwiseGroup group) {
    return operation.reads().stream()
        .allMatch(
            value -> group.computes(value) || written.getOrDefault(value, -1) < group.place());
  }

  private List<Operation> operations(Set<Value> results) {
    Set<Value> needed = new HashSet<>(results);
    places.forEach(place -> needed.addAll(place.reads()));
    return places.stream().map(place -> place.operation(needed)).toList();
  }
}
