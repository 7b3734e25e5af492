package org.vae4j.nativebackend.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class StridedReadTest {
  record Case(List<Integer> sizes, List<Integer> strides) {
    StridedRead at(int address) {
      return StridedRead.of(address, array(sizes), array(strides));
    }

    private static int[] array(List<Integer> numbers) {
      return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
  }

  static Stream<Case> cases() {
    return Stream.of(
        new Case(List.of(), List.of()),
        new Case(List.of(24), List.of(1)),
        new Case(List.of(4, 6), List.of(6, 1)),
        new Case(List.of(4, 6), List.of(0, 1)),
        new Case(List.of(4, 6), List.of(1, 0)),
        new Case(List.of(4, 6), List.of(1, 4)),
        new Case(List.of(4, 6), List.of(0, 0)),
        new Case(List.of(2, 1, 3, 4), List.of(12, 7, 1, 3)),
        new Case(List.of(3, 2, 4), List.of(4, 0, 1)),
        new Case(List.of(3, 2, 4), List.of(0, 4, 1)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void readsAnyRange(Case read) {
    float[] memory = new float[64];
    for (int i = 0; i < memory.length; i++) {
      memory[i] = i;
    }
    int size = read.sizes().stream().reduce(1, Math::multiplyExact);
    StridedRead strided = read.at(10);
    for (int from = 0; from < size; from++) {
      for (int count = 1; count <= size - from; count++) {
        float[] target = new float[count];
        strided.read(memory, 0, from, count, target, new int[8]);
        for (int i = 0; i < count; i++) {
          assertEquals(10 + offset(read, from + i), target[i], "element " + (from + i));
        }
      }
    }
  }

  private static int offset(Case read, int element) {
    int rest = element;
    int offset = 0;
    for (int axis = read.sizes().size() - 1; axis >= 0; axis--) {
      offset += rest % read.sizes().get(axis) * read.strides().get(axis);
      rest /= read.sizes().get(axis);
    }
    return offset;
  }
}
