package org.vae4j.nativebackend.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.vae4j.nativebackend.kernel.PiecewiseKernel;
import org.vae4j.nativebackend.kernel.Tiling;

/**
 * Joins a large matrix product with what is computed from it row by row — bias, activation and
 * likelihood, the sums of rows, the optimizer's step from the gradient of a weight — so that it is
 * computed strip by strip while the strip is in a cache.
 *
 * <p>What joins a product moves up to its place. What it needs besides, and what does not depend on
 * the product, moves there before it where that is little: the scalars of an optimizer, for
 * instance.
 */
final class RowStrips {
  /** Smaller results stay in the second cache as they are. */
  private static final int LEAST_NUMBERS = 1 << 17;

  /** So large that nothing that looks a tile beyond it leaves the range of int. */
  private static final int MOST_NUMBERS_OF_ALL = 1 << 30;

  /** How many numbers of the result a strip has at least, about. */
  private static final int FEWEST_NUMBERS = 1 << 14;

  /** A larger strip would not stay in the second cache. */
  private static final int MOST_NUMBERS = 1 << 17;

  /** How many strips there are at least, about, for several threads to share. */
  private static final int FEWEST_STRIPS = 8;

  private static final int MOST_FOLLOWERS = 64;

  /** How many numbers may be computed earlier for the sake of a strip. */
  private static final int MOST_MOVED = 1 << 12;

  /** Of so many operations behind a product some may join it: keeps the time proportional. */
  private static final int MOST_TRIED = 1024;

  private final List<Operation> operations;
  private final Map<Value, TreeSet<Integer>> readers = new HashMap<>();
  private final Map<Value, TreeSet<Integer>> writers = new HashMap<>();
  private final Map<Value, Value> parameters = new HashMap<>();
  private final Set<Value> results;
  private final boolean[] moved;
  private final List<Operation> result = new ArrayList<>();

  private RowStrips(LoweredProgram program) {
    operations = program.operations();
    results = program.results();
    moved = new boolean[operations.size()];
    program.assignments().forEach((parameter, next) -> parameters.put(next, parameter));
    for (int place = 0; place < operations.size(); place++) {
      for (Value value : operations.get(place).reads()) {
        readers.computeIfAbsent(value, v -> new TreeSet<>()).add(place);
      }
      for (Value value : operations.get(place).writes()) {
        writers.computeIfAbsent(value, v -> new TreeSet<>()).add(place);
      }
    }
  }

  /** The same program with strips. */
  static LoweredProgram cut(LoweredProgram program) {
    RowStrips strips = new RowStrips(program);
    for (int place = 0; place < strips.operations.size(); place++) {
      if (!strips.moved[place]) {
        strips.add(place);
      }
    }
    return program.withOperations(strips.result);
  }

  private void add(int place) {
    Operation operation = operations.get(place);
    if (operation instanceof ProductOperation product && isWorthCutting(product)) {
      Strip strip = new Strip(product, place);
      if (strip.isWorthwhile()) {
        strip.before.forEach(this::move);
        strip.followers.forEach(follower -> moved[follower] = true);
        operation = strip.operation();
      }
    }
    result.add(operation);
  }

  private void move(int place) {
    moved[place] = true;
    result.add(operations.get(place));
  }

  private static boolean isWorthCutting(ProductOperation product) {
    return product.isRowwise()
        && product.result().shape().size() >= LEAST_NUMBERS
        && product.result().shape().size() <= MOST_NUMBERS_OF_ALL
        && product.result().shape().dim(1) >= 2 * PiecewiseKernel.ALIGNMENT
        && product.result().shape().dim(2) >= PiecewiseKernel.ALIGNMENT;
  }

  /** What can join one product. */
  private final class Strip {
    private final ProductOperation product;
    private final int place;
    private final int rows;
    private final Set<Integer> followers = new LinkedHashSet<>();

    /** What is computed earlier for the followers. */
    private final TreeSet<Integer> before = new TreeSet<>();

    private final Set<Value> computed = new HashSet<>();

    /** What is computed from the strip, but not in it. */
    private final Set<Value> late = new HashSet<>();

    private int last;

    Strip(ProductOperation product, int place) {
      this.product = product;
      this.place = place;
      this.rows = product.result().shape().dim(1);
      compute(product);
      for (int i = place + 1; i <= Math.min(last, place + MOST_TRIED); i++) {
        if (!moved[i]) {
          consider(operations.get(i), i);
        }
      }
    }

    /** Whether something need not be written to memory, and strips are neither small nor large. */
    boolean isWorthwhile() {
      return members().stream().flatMap(member -> member.writes().stream()).anyMatch(this::isInside)
          && 2L * mostRows() >= leastRows()
          && numbers() <= MOST_NUMBERS;
    }

    private List<Operation> members() {
      List<Operation> members = new ArrayList<>(List.of(product));
      followers.forEach(follower -> members.add(operations.get(follower)));
      return members;
    }

    private long numbers() {
      return (long) mostRows() * product.result().shape().dim(2);
    }

    StripOperation operation() {
      List<Operation> members = members();
      StripPlaces places = new StripPlaces(members, (int) numbers(), this::isInside);
      return new StripOperation(
          product, members.subList(1, members.size()), mostRows(), places.inside(), places.size());
    }

    /** Whether a value is needed in the strip only. */
    private boolean isInside(Value value) {
      return computed.contains(value)
          && value.size() == product.result().value().size()
          && !product.accumulate()
          && !results.contains(value)
          && writers.get(value).size() == 1
          && followers.containsAll(readers.getOrDefault(value, new TreeSet<>()));
    }

    /** As many rows as pay, but not so many that there are few strips. */
    private int mostRows() {
      int columns = product.result().shape().dim(2);
      long wanted = Math.max(FEWEST_NUMBERS / columns, leastRows());
      int unit = PiecewiseKernel.ALIGNMENT;
      return Tiling.roundedUp((int) Math.min(wanted, rows / FEWEST_STRIPS), unit);
    }

    /**
     * Every strip fetches the right factor, and saves a few passes over its own numbers: it should
     * have half as many rows as the factor, and more of them the more else passes through the cache
     * and leaves less of the factor there.
     */
    private long leastRows() {
      int size = product.result().value().size();
      long passing =
          members().stream()
              .flatMap(member -> Stream.concat(member.reads().stream(), member.writes().stream()))
              .filter(value -> value.size() == size && !isInside(value))
              .distinct()
              .count();
      return product.left().shape().dim(2) * (2 + passing) / 4;
    }

    private void compute(Operation operation) {
      computed.addAll(operation.writes());
      for (Value value : operation.writes()) {
        TreeSet<Integer> all = readers.getOrDefault(value, new TreeSet<>());
        last = all.isEmpty() ? last : Math.max(last, all.last());
      }
    }

    private void consider(Operation operation, int index) {
      boolean isLate = operation.reads().stream().anyMatch(late::contains);
      boolean isRelated = operation.reads().stream().anyMatch(computed::contains);
      boolean joins = !isLate && isRelated && isByRows(operation) && isLastToRead(operation, index);
      if (joins && followers.size() < MOST_FOLLOWERS) {
        TreeSet<Integer> needed = new TreeSet<>();
        need(operation, index, needed);
        if (size(needed) <= MOST_MOVED) {
          before.addAll(needed);
          followers.add(index);
          compute(operation);
          return;
        }
      }
      if (isLate || isRelated) {
        late.addAll(operation.writes());
      }
    }

    /** Whether each row of it depends on the same row of what the strip computes. */
    private boolean isByRows(Operation operation) {
      if (operation instanceof ElementwiseOperation elementwise) {
        return elementwise.size() % rows == 0
            && elementwise.lines().stream()
                .allMatch(
                    line ->
                        !(line instanceof ElementwiseOperation.Read read)
                            || !computed.contains(read.view().value())
                            || read.view().isWhole());
      }
      return operation instanceof ReductionOperation reduction
          && reduction.isOfRows()
          && reduction.input().isWhole()
          && reduction.input().shape().dim(0) % rows == 0;
    }

    /** Whether the parameters whose next values it computes are read by nobody it passes by. */
    private boolean isLastToRead(Operation operation, int index) {
      return operation.writes().stream()
          .filter(parameters::containsKey)
          .flatMap(value -> readers.getOrDefault(parameters.get(value), new TreeSet<>()).stream())
          .noneMatch(reader -> reader >= place && reader < index && !moved[reader]);
    }

    /** Collects what lies between and must be computed before an operation. */
    private void need(Operation operation, int index, Set<Integer> needed) {
      for (Value value : operation.reads()) {
        if (computed.contains(value)) {
          continue;
        }
        TreeSet<Integer> all = writers.getOrDefault(value, new TreeSet<>());
        for (int writer : all.subSet(place + 1, index)) {
          if (!moved[writer] && !before.contains(writer) && needed.add(writer)) {
            need(operations.get(writer), writer, needed);
          }
        }
      }
    }

    private long size(Set<Integer> places) {
      return places.stream()
          .flatMap(index -> operations.get(index).writes().stream())
          .mapToLong(Value::size)
          .sum();
    }
  }
}
