package org.vae4j.nativebackend.plan;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.vae4j.nativebackend.plan.MemoryPlanner.Lifetime;

/**
 * Gives stretches of memory to values in the order in which their lives begin: each the smallest
 * one that is large enough among those of the dead, or a new one at the end. The time for n values
 * is proportional to n log n.
 */
final class MemorySweep {
  private record Stretch(long from, long size, int freeAfter) {}

  private final PriorityQueue<Stretch> taken =
      new PriorityQueue<>(Comparator.comparing(Stretch::freeAfter).thenComparing(Stretch::from));

  /** Where free stretches begin, by their sizes. */
  private final TreeMap<Long, Deque<Long>> free = new TreeMap<>();

  private long end;

  /** Memory from a multiple of the alignment on. */
  MemorySweep(long start) {
    end = start;
  }

  /** Where a value lies whose life begins no earlier than that of the one before. */
  long place(Lifetime life) {
    while (!taken.isEmpty() && taken.peek().freeAfter() < life.from()) {
      Stretch dead = taken.poll();
      free.computeIfAbsent(dead.size(), size -> new ArrayDeque<>()).push(dead.from());
    }
    long needed = MemoryPlanner.aligned(life.size());
    Map.Entry<Long, Deque<Long>> fitting = free.ceilingEntry(needed);
    long size = needed;
    long from = end;
    if (fitting == null) {
      end += needed;
    } else {
      size = fitting.getKey();
      from = fitting.getValue().pop();
      if (fitting.getValue().isEmpty()) {
        free.remove(size);
      }
    }
    taken.add(new Stretch(from, size, life.to()));
    return from;
  }

  /** The address behind everything placed so far. */
  long end() {
    return end;
  }
}
