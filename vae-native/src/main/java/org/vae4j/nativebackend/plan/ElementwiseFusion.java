package org.vae4j.nativebackend.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Merges elementwise operations over the same elements into one, so that what one computes for
 * another stays in registers, and drops results that nobody else reads.
 *
 * <p>An operation or a group joins the latest earlier group that it takes a value from or shares an
 * operand with, and whose place is behind everything else that it reads. A group that has grown is
 * tried again, since its new member may tie it to an earlier one.
 *
 * <p>The time is proportional to the number of operations: a group has at most {@value
 * ElementwiseGroup#MOST_LINES} lines, and of the groups that share a value with an operation the
 * latest {@value #MOST_TRIED} are tried.
 */
final class ElementwiseFusion {
  private static final int MOST_TRIED = 32;

  private final NavigableMap<Integer, FusionPlace> places = new TreeMap<>();
  private final NavigableMap<Integer, ElementwiseGroup> groups = new TreeMap<>();
  private final Map<Value, Integer> written = new HashMap<>();

  /** The places of groups that read a value, in order. */
  private final Map<Value, NavigableSet<Integer>> read = new HashMap<>();

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
    for (Value value : group.reads()) {
      read.computeIfAbsent(value, v -> new TreeSet<>()).add(place);
    }
  }

  /** The earlier group that a group has become a part of, if there is one. */
  private Optional<ElementwiseGroup> joined(ElementwiseGroup group) {
    ElementwiseOperation operation = group.operation(group.computed());
    for (ElementwiseGroup earlier : related(group)) {
      if (readsBefore(operation, earlier) && earlier.accepts(operation)) {
        earlier.add(operation);
        put(earlier, earlier.place());
        remove(group);
        return Optional.of(earlier);
      }
    }
    return Optional.empty();
  }

  private void remove(ElementwiseGroup group) {
    places.remove(group.place());
    groups.remove(group.place());
    group.reads().forEach(value -> read.get(value).remove(group.place()));
  }

  /** Earlier groups that compute or read what a group reads, the latest first. */
  private List<ElementwiseGroup> related(ElementwiseGroup group) {
    NavigableSet<Integer> related = new TreeSet<>();
    for (Value value : group.reads()) {
      related.add(written.getOrDefault(value, -1));
      read.get(value).headSet(group.place(), false).descendingSet().stream()
          .limit(MOST_TRIED)
          .forEach(related::add);
    }
    return related.headSet(group.place(), false).descendingSet().stream()
        .filter(groups::containsKey)
        .limit(MOST_TRIED)
        .map(groups::get)
        .toList();
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
