package org.vae4j.nativebackend.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vae4j.random.RandomStream;

final class TermListsTest {
  private static final long SEED = 12;
  private static final KernelSet VECTOR = KernelChoice.VECTOR.load();

  @ParameterizedTest
  @CsvSource({
    "4, 64, 40",
    "20, 200, 784",
    "128, 400, 784",
    "130, 66, 801",
    "784, 48, 20",
    "300, 17, 129",
    "130, 66, 1700",
    "7, 33, 5"
  })
  void skipsZerosWithoutChangingABit(int rows, int columns, int depth) {
    for (int flags = 0; flags < 8; flags++) {
      for (int zeros = 0; zeros <= 8; zeros += 4) {
        Case example =
            new Case(rows, columns, depth, (flags & 1) != 0, (flags & 2) != 0, (flags & 4) != 0);
        example.clearTerms(zeros);
        assertArrayEquals(
            example.product(false), example.product(true), "zeros " + zeros + ", case " + flags);
      }
    }
  }

  @Test
  void takesNegativeZerosForZerosAndNoOtherNumber() {
    Case example = new Case(8, 64, 40);
    example.clearTerms(6);
    example.memory[0] = -0f;
    example.memory[1] = Float.NaN;
    example.memory[2] = Float.MIN_VALUE;
    assertArrayEquals(example.product(false), example.product(true));
  }

  @Test
  void treatsEveryBlockOfTermsAlike() {
    int depth = 2 * Workspace.DEPTH;
    Case example = new Case(8, 64, depth);
    example.clearTerms(8);
    example.memory[Workspace.DEPTH + 1] = -0f;
    example.memory[Workspace.DEPTH + 2] = Float.NaN;
    example.memory[8 * depth + (depth - 1) * 64 + 3] = Float.POSITIVE_INFINITY;
    assertArrayEquals(example.product(false), example.product(true));
  }

  @ParameterizedTest
  @CsvSource({"Infinity", "-Infinity", "NaN"})
  void leavesNothingOutWhereTheRightSideIsNotFinite(float number) {
    Case example = new Case(8, 64, 40);
    Arrays.fill(example.memory, 0, 8 * 40, 0f);
    example.memory[8 * 40 + 39 * 64 + 3] = number;
    float[] product = example.product(true);
    assertEquals(Float.NaN, product[3]);
    assertEquals(0f, product[4]);
    assertArrayEquals(example.product(false), product);
  }

  @Test
  void listsTheTermsOfAGroupOfRows() {
    Case example = new Case(8, 64, 40);
    Arrays.fill(example.memory, 0, 8 * 40, 0f);
    example.memory[5] = 1; // row 0
    example.memory[3 * 40 + 9] = -1; // row 3
    example.memory[4 * 40 + 2] = 1; // row 4, of the second group
    float[] memory = example.run(true);
    TermLists lists = example.lists();
    assertEquals(2, memory[lists.count(0, 0)]);
    assertEquals(5, memory[lists.list(0, 0)]);
    assertEquals(9, memory[lists.list(0, 0) + 1]);
    assertEquals(1, memory[lists.count(1, 0)]);
    assertEquals(2, memory[lists.list(1, 0)]);
  }

  @Test
  void listsNothingWhereNothingIsZero() {
    Case example = new Case(8, 64, 40);
    assertEquals(TermLists.ALL, example.run(true)[example.lists().count(1, 0)]);
  }

  @ParameterizedTest
  @CsvSource({"4, 40", "16, 33", "70, 31", "98, 129", "63, 900"})
  void vectorKernelsMakeTheListsOfScalarOnes(int rows, int depth) {
    for (int zeros = 1; zeros <= 8; zeros += 3) {
      for (boolean transposed : new boolean[] {false, true}) {
        Case example = new Case(rows, 1, depth, transposed, false, false);
        example.clearTerms(zeros);
        example.memory[0] = -0f;
        example.memory[1] = Float.NaN;
        example.memory[2] = Float.MIN_VALUE;
        assertEquals(
            example.listed(KernelChoice.SCALAR.load()),
            example.listed(VECTOR),
            "zeros " + zeros + ", transposed " + transposed + ", seed " + SEED);
      }
    }
  }

  /** A product of normal numbers. */
  private static final class Case {
    private final int rows;
    private final int columns;
    private final int depth;
    private final Matrix left;
    private final boolean mirrored;
    private final boolean accumulate;
    private final float[] memory;

    Case(int rows, int columns, int depth) {
      this(rows, columns, depth, false, false, false);
    }

    Case(
        int rows,
        int columns,
        int depth,
        boolean transposed,
        boolean mirrored,
        boolean accumulate) {
      this.accumulate = accumulate;
      this.mirrored = mirrored;
      this.rows = rows;
      this.columns = columns;
      this.depth = depth;
      this.left =
          transposed
              ? Matrix.rowMajor(0, depth, rows).transposed()
              : Matrix.rowMajor(0, rows, depth);
      int end = lists().address() + (int) TermLists.size(rows, depth);
      this.memory = new float[end + Kernel.SLACK];
      RandomStream.of(SEED, "terms").fillNormal(memory, 0, memory.length, 0);
    }

    /** Makes so many of 8 terms zero, in all rows but one of every fifth group. */
    void clearTerms(int eighths) {
      for (int row = 0; row < rows; row++) {
        for (int k = 0; k < depth; k++) {
          boolean occupied = row % 20 == 7 && k % 3 == 0;
          if (k % 8 < eighths && !occupied) {
            memory[left.at(0, row, k)] = 0;
          }
        }
      }
    }

    private int result() {
      return rows * depth + depth * columns;
    }

    TermLists lists() {
      return new TermLists(rows, depth, left, result() + rows * columns);
    }

    /** Counts and listed places, block by block. */
    List<Float> listed(KernelSet kernels) {
      float[] copy = memory.clone();
      KernelRunner.run(kernels.termLists(lists()), copy);
      List<Float> numbers = new ArrayList<>();
      for (int group = 0; group < lists().groups(); group++) {
        for (int from = 0; from < depth; from += Workspace.block(depth)) {
          float count = copy[lists().count(group, from)];
          numbers.add(count);
          for (int i = 0; i < count; i++) {
            numbers.add(copy[lists().list(group, from) + i]);
          }
        }
      }
      return numbers;
    }

    float[] product(boolean listed) {
      return Arrays.copyOfRange(run(listed), result(), result() + rows * columns);
    }

    float[] run(boolean listed) {
      float[] copy = memory.clone();
      int address = rows * depth;
      Matrix right =
          mirrored
              ? Matrix.rowMajor(address, columns, depth).transposed()
              : Matrix.rowMajor(address, depth, columns);
      Matrix result =
          mirrored && !accumulate
              ? Matrix.rowMajor(result(), columns, rows).transposed()
              : Matrix.rowMajor(result(), rows, columns);
      Optional<TermLists> terms = Optional.of(lists()).filter(lists -> listed);
      if (listed) {
        KernelRunner.run(VECTOR.termLists(lists()), copy);
      }
      Product product =
          new Product(1, rows, columns, depth, left, right, result, accumulate, terms);
      KernelRunner.run(VECTOR.product(product), copy);
      return copy;
    }
  }
}
