package org.vae4j.nativebackend.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Gives stretches of memory to values whose lifetimes are known, so that values which live at the
 * same time do not overlap.
 *
 * <p>The largest value first, each at the lowest place that is free during its life (Pisarchyk and
 * Lee 2020, arXiv:2001.03288, "greedy by size"). That compares every value with every other, so of
 * very many values the smaller ones are placed behind these by {@link MemorySweep}.
 */
final class MemoryPlanner {
  /** Addresses are multiples of a cache line. */
  static final int ALIGNMENT = 16;

  private static final int MOST_COMPARED = 4096;

  private MemoryPlanner() {}

  /**
   * A value that needs memory.
   *
   * @param size how many numbers
   * @param from the first moment of its life
   * @param to the last moment of its life
   */
  record Lifetime(int size, int from, int to) {
    boolean meets(Lifetime other) {
      return from <= other.to && other.from <= to;
    }
  }

  /**
   * Where everything lies.
   *
   * @param offsets in the order of the lifetimes
   * @param size of the memory
   */
  record Placement(List<Long> offsets, long size) {}

  private record Placed(Lifetime life, long from, long to) {}

  static long aligned(long size) {
    return (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  }

  /** Places everything; equal lifetimes always get equal places. */
  static Placement place(Collection<Lifetime> lives) {
    return place(lives, MOST_COMPARED);
  }

  static Placement place(Collection<Lifetime> lives, int mostCompared) {
    List<Lifetime> lifetimes = List.copyOf(lives);
    Long[] offsets = new Long[lifetimes.size()];
    List<Integer> order =
        IntStream.range(0, lifetimes.size())
            .boxed()
            .sorted(Comparator.comparing((Integer i) -> lifetimes.get(i).size()).reversed())
            .toList();
    int compared = Math.min(order.size(), mostCompared);
    List<Placed> placed = new ArrayList<>();
    long end = 0;
    for (int i : order.subList(0, compared)) {
      Lifetime life = lifetimes.get(i);
      long from = lowest(life, placed);
      long to = from + aligned(life.size());
      placed.add(new Placed(life, from, to));
      placed.sort(Comparator.comparing(Placed::from));
      offsets[i] = from;
      end = Math.max(end, to);
    }
    MemorySweep sweep = new MemorySweep(end);
    order.subList(compared, order.size()).stream()
        .sorted(Comparator.comparing((Integer i) -> lifetimes.get(i).from()))
        .forEach(i -> offsets[i] = sweep.place(lifetimes.get(i)));
    return new Placement(List.of(offsets), sweep.end());
  }

  /** The lowest gap that is wide enough; what was placed is in order of its addresses. */
  private static long lowest(Lifetime life, List<Placed> placed) {
    long size = aligned(life.size());
    long from = 0;
    for (Placed other : placed) {
      if (!other.life().meets(life)) {
        continue;
      }
      if (from + size <= other.from()) {
        return from;
      }
      from = Math.max(from, other.to());
    }
    return from;
  }
}
