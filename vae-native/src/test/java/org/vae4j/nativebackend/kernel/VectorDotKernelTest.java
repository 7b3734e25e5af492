package org.vae4j.nativebackend.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vae4j.random.RandomStream;

final class VectorDotKernelTest {
  private static final long SEED = 13;

  /** The bits of one product, with any width of vectors and on every JDK. */
  private static final int BITS = 662367468;

  @ParameterizedTest
  @CsvSource({
    "1, 1, 1, 1",
    "1, 4, 16, 16",
    "2, 20, 200, 50",
    "3, 7, 33, 31",
    "1, 66, 35, 784",
    "2, 5, 17, 15",
    "1, 130, 2, 1030"
  })
  void multipliesRowsByColumns(int batch, int rows, int columns, int depth) {
    for (int flags = 0; flags < 4; flags++) {
      Case example = new Case(batch, rows, columns, depth, (flags & 1) != 0, (flags & 2) != 0);
      example.check(example.run());
    }
  }

  @Test
  void leavesTheSameBitsWithAnyWidthOfVectors() {
    Case example = new Case(1, 21, 50, 203, false, false);
    assertEquals(BITS, Arrays.hashCode(example.run()), "seed " + SEED);
  }

  @Test
  void tilesDoNotDependOnOneAnother() {
    Case example = new Case(2, 70, 100, 90, false, false);
    float[] memory = example.memory.clone();
    Kernel kernel = example.kernel();
    Frame frame = new Frame(0);
    frame.set(memory, 1);
    for (int tile = 0; tile < kernel.tiles(); tile++) {
      kernel.run(tile, frame, new Scratch(0)); // the runner takes them in the opposite order
    }
    assertArrayEquals(example.run(), memory);
  }

  @ParameterizedTest
  @CsvSource({"NaN", "Infinity", "-Infinity"})
  void keepsWhatIsNotFiniteToItsRowAndColumn(float number) {
    int rows = 6;
    int columns = 20;
    for (int depth : new int[] {15, 16, 40}) {
      Case example = new Case(1, rows, columns, depth, false, false);
      float[] finite = example.run();
      example.memory[2 * depth] = number; // row 2; the row before ends here
      example.memory[rows * depth + 9 * depth + depth - 1] = number; // column 9
      float[] results = example.run();
      for (int i = 0; i < rows * columns; i++) {
        int at = example.result() + i;
        if (i / columns == 2 || i % columns == 9) {
          assertFalse(Float.isFinite(results[at]), "number " + i);
        } else {
          assertEquals(finite[at], results[at], "number " + i);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"20, 200, 784, true", "20, 200, 20, false", "128, 400, 784, false"})
  void isChosenForFewRowsOfManyTerms(int rows, int columns, int depth, boolean dots) {
    Case example = new Case(1, rows, columns, depth, false, false);
    Kernel kernel = KernelChoice.VECTOR.load().product(example.product());
    assertEquals(dots, kernel instanceof VectorDotKernel);
  }

  /** A product of normal numbers, added to others or not, as it is or as seen in a mirror. */
  private static final class Case {
    private final int batch;
    private final int rows;
    private final int columns;
    private final int depth;
    private final boolean mirrored;
    private final boolean accumulate;
    private final float[] memory;

    Case(int batch, int rows, int columns, int depth, boolean mirrored, boolean accumulate) {
      this.batch = batch;
      this.rows = rows;
      this.columns = columns;
      this.depth = depth;
      this.mirrored = mirrored;
      this.accumulate = accumulate;
      this.memory = new float[result() + batch * rows * columns + Kernel.SLACK];
      RandomStream.of(SEED, "dot").fillNormal(memory, 0, memory.length, 0);
    }

    int result() {
      return batch * (rows * depth + depth * columns);
    }

    private Matrix left() {
      return Matrix.rowMajor(0, rows, depth);
    }

    private Matrix right() {
      return Matrix.rowMajor(batch * rows * depth, columns, depth).transposed();
    }

    Product product() {
      Product product =
          new Product(
              batch,
              rows,
              columns,
              depth,
              left(),
              right(),
              Matrix.rowMajor(result(), rows, columns),
              accumulate,
              Optional.empty());
      return mirrored ? product.transposed() : product;
    }

    Kernel kernel() {
      return new VectorDotKernel(product());
    }

    float[] run() {
      float[] copy = memory.clone();
      KernelRunner.run(kernel(), copy);
      return copy;
    }

    void check(float[] results) {
      for (int i = 0; i < batch * rows * columns; i++) {
        int matrix = i / (rows * columns);
        int row = i / columns % rows;
        double sum = accumulate ? memory[result() + i] : 0;
        double magnitude = Math.abs(sum);
        for (int k = 0; k < depth; k++) {
          double term =
              (double) memory[left().at(matrix, row, k)]
                  * memory[right().at(matrix, k, i % columns)];
          sum += term;
          magnitude += Math.abs(term);
        }
        // every addition rounds by 2^-24; the roundings add up as a random walk
        double tolerance = 0x1p-23 * Math.sqrt(depth + 1) * magnitude;
        assertEquals(sum, results[result() + i], tolerance, "number " + i + ", seed " + SEED);
      }
    }
  }
}
