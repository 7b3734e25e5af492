package org.vae4j.nativebackend.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Merges elementwise operations over the same elements into one, so that what one computes for
 * another stays in registers, and drops results that nobody else reads.
 *
 * <p>An operation or a group joins the latest earlier group that it takes a value from or shares an
 * operand with, and whose place is behind everything else that it reads. A group that has grown is
 * tried again, since its new member may tie it to an earlier one.
 */
final class ElementwiseFusion {
  private final NavigableMap<Integer, FusionPlace> places = new TreeMap<>();
  private final NavigableMap<Integer, ElementwiseGroup> groups = new TreeMap<>();
  private final Map<Value, Integer> written = new HashMap<>();

  private ElementwiseFusion() {}

  /** The same program with merged operations. */
  static LoweredProgram fuse(LoweredProgram program) {
    ElementwiseFusion fusion = new ElementwiseFusion();
    int place = 0;
    for (Operation operation : program.operations()) {
      fusion.add(operation, place++);
    }
    return fusion.result(program);
  }

  private void add(Operation operation, int place) {
    if (operation instanceof ElementwiseOperation elementwise) {
      ElementwiseGroup group = new ElementwiseGroup(place, elementwise);
      put(group, place);
      groups.put(place, group);
      Optional<ElementwiseGroup> grown = Optional.of(group);
      while (grown.isPresent()) {
        grown = joined(grown.get());
      }
    } else {
      places.put(place, new FusionPlace.Fixed(operation));
      operation.writes().forEach(value -> written.put(value, place));
    }
  }

  private void put(ElementwiseGroup group, int place) {
    places.put(place, group);
    group.computed().forEach(value -> written.put(value, place));
  }

  /** The earlier group that a group has become a part of, if there is one. */
  private Optional<ElementwiseGroup> joined(ElementwiseGroup group) {
    ElementwiseOperation operation = group.operation(group.computed());
    for (ElementwiseGroup earlier : groups.headMap(group.place(), false).descendingMap().values()) {
      if (earlier.accepts(operation) && readsBefore(operation, earlier)) {
        earlier.add(operation);
        put(earlier, earlier.place());
        places.remove(group.place());
        groups.remove(group.place());
        return Optional.of(earlier);
      }
    }
    return Optional.empty();
  }

  private boolean readsBefore(ElementwiseOperation operation, ElementwiseGroup group) {
    return operation.reads().stream()
        .allMatch(
            value -> group.computes(value) || written.getOrDefault(value, -1) < group.place());
  }

  private LoweredProgram result(LoweredProgram program) {
    Set<Value> needed = new HashSet<>(program.results());
    places.values().forEach(place -> needed.addAll(place.reads()));
    return program.withOperations(
        places.values().stream().map(place -> place.operation(needed)).toList());
  }
}
