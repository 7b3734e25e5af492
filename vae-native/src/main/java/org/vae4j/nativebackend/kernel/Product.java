package org.vae4j.nativebackend.kernel;

import java.util.Optional;

/**
 * A stack of matrix products: result = left · right, or the sum of it and what was there.
 *
 * @param batch how many products
 * @param rows of left and result
 * @param columns of right and result
 * @param depth columns of left, rows of right
 * @param result which may lie in {@link StripMemory} where rows are computed one after the other
 * @param accumulate whether the product is added to the result
 * @param terms what is not zero in a single left factor, for kernels that skip the rest
 */
public record Product(
    int batch,
    int rows,
    int columns,
    int depth,
    Matrix left,
    Matrix right,
    Matrix result,
    boolean accumulate,
    Optional<TermLists> terms) {
  /** The same product as seen in a mirror, where nothing is skipped: resultᵀ = rightᵀ · leftᵀ. */
  public Product transposed() {
    return new Product(
        batch,
        columns,
        rows,
        depth,
        right.transposed(),
        left.transposed(),
        result.transposed(),
        accumulate,
        Optional.empty());
  }

  /** Writes a piece of a row to its place in the result, or adds it to what was there. */
  void store(float[] numbers, int from, int count, float[] memory, int address) {
    int stride = result.columnStride();
    if (accumulate) {
      for (int j = 0; j < count; j++) {
        memory[address + j * stride] += numbers[from + j];
      }
    } else if (stride == 1) {
      System.arraycopy(numbers, from, memory, address, count);
    } else {
      for (int j = 0; j < count; j++) {
        memory[address + j * stride] = numbers[from + j];
      }
    }
  }
}
