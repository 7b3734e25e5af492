package org.vae4j.nativebackend.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vae4j.nativebackend.kernel.Scratch;
import org.vae4j.nativebackend.plan.ElementwiseOperation.Compute;
import org.vae4j.nativebackend.plan.ElementwiseOperation.Line;
import org.vae4j.nativebackend.plan.ElementwiseOperation.Read;

/** Elementwise operations that are being merged into one. Equal lines are computed once. */
final class ElementwiseGroup implements FusionPlace {
  /** Longer chains are cut, so that whoever looks at all lines does so in a bounded time. */
  static final int MOST_LINES = 128;

  private final int place;
  private final String first;
  private final int size;
  private final Map<Line, Integer> lines = new LinkedHashMap<>();
  private final Map<Value, Integer> computed = new LinkedHashMap<>();
  private String last;

  ElementwiseGroup(int place, ElementwiseOperation operation) {
    this.place = place;
    this.first = operation.origin();
    this.last = first;
    this.size = operation.size();
    add(operation);
  }

  private ElementwiseGroup(ElementwiseGroup group) {
    this.place = group.place;
    this.first = group.first;
    this.last = group.last;
    this.size = group.size;
    lines.putAll(group.lines);
    computed.putAll(group.computed);
  }

  /** The position among all operations. */
  int place() {
    return place;
  }

  /** What its members compute, stored or not. */
  Set<Value> computed() {
    return Set.copyOf(computed.keySet());
  }

  boolean computes(Value value) {
    return computed.containsKey(value);
  }

  /**
   * Whether an operation runs over the same elements, has to do with the group, and fits into it.
   */
  boolean accepts(ElementwiseOperation operation) {
    return operation.size() == size && isRelated(operation) && fits(operation);
  }

  private boolean isRelated(ElementwiseOperation operation) {
    boolean related = false;
    for (Line line : operation.lines()) {
      if (line instanceof Read read) {
        View view = read.view();
        if (computes(view.value()) && !view.isWhole()) {
          return false;
        }
        related |= computes(view.value()) || (view.isWhole() && lines.containsKey(read));
      }
    }
    return related;
  }

  private boolean fits(ElementwiseOperation operation) {
    if (lines.size() + operation.lines().size() > MOST_LINES) {
      return false;
    }
    ElementwiseGroup merged = new ElementwiseGroup(this);
    merged.add(operation);
    return new RegisterAllocator(merged.operation(merged.computed())).count() <= Scratch.REGISTERS;
  }

  void add(ElementwiseOperation operation) {
    last = operation.origin();
    List<Integer> places = new ArrayList<>();
    for (Line line : operation.lines()) {
      places.add(place(line, places));
    }
    operation.results().forEach((value, line) -> computed.put(value, places.get(line)));
  }

  private int place(Line line, List<Integer> places) {
    if (line instanceof Read read && computes(read.view().value())) {
      return computed.get(read.view().value());
    }
    Line moved =
        line instanceof Compute compute
            ? new Compute(compute.op(), compute.operands().stream().map(places::get).toList())
            : line;
    return lines.computeIfAbsent(moved, l -> lines.size());
  }

  @Override
  public Set<Value> reads() {
    Set<Value> values = new HashSet<>();
    for (Line line : lines.keySet()) {
      if (line instanceof Read read) {
        values.add(read.view().value());
      }
    }
    return values;
  }

  @Override
  public ElementwiseOperation operation(Set<Value> needed) {
    Map<Value, Integer> results = new LinkedHashMap<>(computed);
    results.keySet().retainAll(needed);
    String origins = first.equals(last) ? first : first + " .. " + last;
    return new ElementwiseOperation(origins, size, List.copyOf(lines.keySet()), results);
  }
}
