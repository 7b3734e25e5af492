package org.vae4j.nativebackend.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Gives stretches of memory to values whose lifetimes are known, so that values which live at the
 * same time do not overlap.
 *
 * <p>The largest value first, each at the lowest place that is free during its life (Pisarchyk and
 * Lee 2020, arXiv:2001.03288, "greedy by size").
 */
final class MemoryPlanner {
  /** Addresses are multiples of a cache line. */
  static final int ALIGNMENT = 16;

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
    List<Lifetime> lifetimes = List.copyOf(lives);
    List<Integer> order = new ArrayList<>();
    List<Long> offsets = new ArrayList<>();
    for (int i = 0; i < lifetimes.size(); i++) {
      order.add(i);
      offsets.add(0L);
    }
    order.sort(Comparator.comparing((Integer i) -> lifetimes.get(i).size()).reversed());
    List<Placed> placed = new ArrayList<>();
    long end = 0;
    for (int i : order) {
      Lifetime life = lifetimes.get(i);
      long from = lowest(life, placed);
      long to = from + aligned(life.size());
      placed.add(new Placed(life, from, to));
      placed.sort(Comparator.comparing(Placed::from));
      offsets.set(i, from);
      end = Math.max(end, to);
    }
    return new Placement(offsets, end);
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
