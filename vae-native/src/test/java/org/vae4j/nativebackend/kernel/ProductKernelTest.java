package org.vae4j.nativebackend.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vae4j.random.RandomStream;

final class ProductKernelTest {
  private static final long SEED = 11;

  @ParameterizedTest
  @CsvSource({
    "1, 1, 1, 1",
    "1, 2, 3, 4",
    "2, 17, 33, 5",
    "1, 65, 257, 513",
    "3, 128, 20, 300",
    "1, 300, 7, 129",
    "1, 5, 600, 1",
    "1, 130, 66, 20",
    "2, 3, 48, 40"
  })
  void multipliesInAllTransposeCases(int batch, int rows, int columns, int depth) {
    for (KernelSet kernels : KernelSets.all().toList()) {
      for (int flags = 0; flags < 8; flags++) {
        boolean accumulate = (flags & 4) != 0;
        check(kernels, batch, rows, columns, depth, (flags & 1) != 0, (flags & 2) != 0, accumulate);
      }
    }
  }

  private static void check(
      KernelSet kernels,
      int batch,
      int rows,
      int columns,
      int depth,
      boolean left,
      boolean right,
      boolean accumulate) {
    int leftSize = batch * rows * depth;
    int rightSize = batch * depth * columns;
    int result = leftSize + rightSize;
    float[] memory = new float[result + batch * rows * columns + Kernel.SLACK];
    RandomStream.of(SEED, "product").fillNormal(memory, 0, memory.length, 0);
    float[] before = memory.clone();
    Matrix a = stored(0, rows, depth, left);
    Matrix b = stored(leftSize, depth, columns, right);
    Matrix c = Matrix.rowMajor(result, rows, columns);
    KernelRunner.run(
        kernels.product(
            new Product(batch, rows, columns, depth, a, b, c, accumulate, Optional.empty())),
        memory);
    for (int i = 0; i < batch * rows * columns; i++) {
      int matrix = i / (rows * columns);
      int row = i / columns % rows;
      int column = i % columns;
      double sum = accumulate ? before[result + i] : 0;
      double magnitude = Math.abs(sum);
      for (int k = 0; k < depth; k++) {
        double term = (double) before[a.at(matrix, row, k)] * before[b.at(matrix, k, column)];
        sum += term;
        magnitude += Math.abs(term);
      }
      // each product and each addition rounds by 2^-24; the roundings add up as a random walk
      double tolerance = 0x1p-23 * Math.sqrt(depth + 1) * magnitude;
      assertEquals(sum, memory[result + i], tolerance, kernels.description() + ", seed " + SEED);
    }
  }

  private static Matrix stored(int address, int rows, int columns, boolean transposed) {
    return transposed
        ? Matrix.rowMajor(address, columns, rows).transposed()
        : Matrix.rowMajor(address, rows, columns);
  }
}
