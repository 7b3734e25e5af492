package org.vae4j.nativebackend.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.vae4j.nativebackend.kernel.Kernel;

/**
 * Places in the memory of a strip for values that only its members need. All are of one size; a
 * result takes the place of an operand that is not read again, since each of its numbers is stored
 * after the same numbers of the operands are loaded.
 */
final class StripPlaces {
  private final int numbers;
  private final List<Operation> members;
  private final Map<Value, Integer> inside = new LinkedHashMap<>();
  private final Deque<Integer> free = new ArrayDeque<>();
  private int count;

  /**
   * Places for members in their order.
   *
   * @param numbers of a value in a strip
   * @param isInside whether only members need a value
   */
  StripPlaces(List<Operation> members, int numbers, Predicate<Value> isInside) {
    this.members = new ArrayList<>(members);
    this.numbers = numbers;
    for (int i = 0; i < members.size(); i++) {
      for (Value value : members.get(i).reads()) {
        if (inside.containsKey(value) && isReadLastBy(i, value)) {
          free.push(inside.get(value));
        }
      }
      for (Value value : members.get(i).writes()) {
        if (isInside.test(value)) {
          inside.put(value, free.isEmpty() ? count++ * stride() : free.pop());
        }
      }
    }
  }

  private boolean isReadLastBy(int index, Value value) {
    return members.subList(index + 1, members.size()).stream()
        .noneMatch(member -> member.reads().contains(value));
  }

  private int stride() {
    return numbers + Kernel.SLACK;
  }

  /** Where each value begins. */
  Map<Value, Integer> inside() {
    return inside;
  }

  /** How many numbers there are. */
  int size() {
    return count * stride();
  }
}
