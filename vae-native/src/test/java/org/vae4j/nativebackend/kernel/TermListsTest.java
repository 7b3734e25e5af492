package org.vae4j.nativebackend.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
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
    "7, 33, 5"
  })
  void skipsZerosWithoutChangingABit(int rows, int columns, int depth) {
    for (boolean transposed : new boolean[] {false, true}) {
      for (int zeros = 0; zeros <= 8; zeros += 2) {
        Case example = new Case(rows, columns, depth, transposed);
        example.clearTerms(zeros);
        assertArrayEquals(example.product(false), example.product(true), "zeros " + zeros);
      }
    }
  }

  @Test
  void takesNegativeZerosForZerosAndNoOtherNumber() {
    Case example = new Case(8, 64, 40, false);
    example.clearTerms(6);
    example.memory[0] = -0f;
    example.memory[1] = Float.NaN;
    example.memory[2] = Float.MIN_VALUE;
    assertArrayEquals(example.product(false), example.product(true));
  }

  @ParameterizedTest
  @CsvSource({"Infinity", "-Infinity", "NaN"})
  void leavesNothingOutWhereTheRightSideIsNotFinite(float number) {
    Case example = new Case(8, 64, 40, false);
    Arrays.fill(example.memory, 0, 8 * 40, 0f);
    example.memory[8 * 40 + 39 * 64 + 3] = number;
    float[] product = example.product(true);
    assertEquals(Float.NaN, product[3]);
    assertEquals(0f, product[4]);
    assertArrayEquals(example.product(false), product);
  }

  @Test
  void listsTheTermsOfAGroupOfRows() {
    Case example = new Case(8, 64, 40, false);
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
    Case example = new Case(8, 64, 40, false);
    assertEquals(TermLists.ALL, example.run(true)[example.lists().count(1, 0)]);
  }

  /** A product of normal numbers. */
  private static final class Case {
    private final int rows;
    private final int columns;
    private final int depth;
    private final Matrix left;
    private final float[] memory;

    Case(int rows, int columns, int depth, boolean transposed) {
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

    float[] product(boolean listed) {
      return Arrays.copyOfRange(run(listed), result(), result() + rows * columns);
    }

    float[] run(boolean listed) {
      float[] copy = memory.clone();
      Matrix right = Matrix.rowMajor(rows * depth, depth, columns);
      Matrix result = Matrix.rowMajor(result(), rows, columns);
      Optional<TermLists> terms = Optional.of(lists()).filter(lists -> listed);
      if (listed) {
        KernelRunner.run(VECTOR.termLists(lists()), copy);
      }
      Product product = new Product(1, rows, columns, depth, left, right, result, false, terms);
      KernelRunner.run(VECTOR.product(product), copy);
      return copy;
    }
  }
}
