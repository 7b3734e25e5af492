package org.vae4j.nativebackend.kernel;

/**
 * Sum, maximum or position of the maximum of rows that lie in one piece.
 *
 * <p>Order of additions: a row is cut into blocks of {@value #BLOCK}; in a block {@value #PARTS}
 * partial sums add every {@value #PARTS}th number and are added in pairs, first those half of
 * {@value #HALF} apart, and the second {@value #HALF} at the end; blocks are added in pairs,
 * neighbours first. The error grows with the logarithm of the number of blocks.
 */
final class RowReductionKernel implements PiecewiseKernel {
  /** How many numbers are added before their sum is added to another. */
  static final int BLOCK = 1024;

  /** How many partial sums a block has. */
  static final int PARTS = 16;

  private static final int HALF = PARTS / 2;

  private final Reduction reduction;
  private final Tiling tiling;

  RowReductionKernel(Reduction reduction) {
    this.reduction = reduction;
    this.tiling = tiling(reduction);
  }

  /** Whole rows that are worth a hand-over. */
  static Tiling tiling(Reduction reduction) {
    return Tiling.ofWork(reduction.outer(), reduction.length(), 2 * Tiling.LIGHT);
  }

  @Override
  public Tiling tiling() {
    return tiling;
  }

  @Override
  public void compute(int from, int to, Frame frame, Scratch scratch) {
    float[] memory = frame.memory();
    int length = reduction.length();
    for (int row = from; row < to; row++) {
      int address = scratch.at(reduction.input()) + row * length;
      memory[scratch.at(reduction.result()) + row] =
          switch (reduction.kind()) {
            case SUM -> sum(memory, address, length);
            case MAX -> max(memory, address, length);
            case ARG_MAX -> argMax(memory, address, length);
          };
    }
  }

  private static float sum(float[] x, int from, int count) {
    if (count <= BLOCK) {
      return sumHalf(x, from, from + count) + sumHalf(x, from + HALF, from + count);
    }
    int half = Integer.highestOneBit(count - 1); // a multiple of a block, as count exceeds one
    return sum(x, from, half) + sum(x, from + half, count - half);
  }

  /** Half of the partial sums of a block. */
  private static float sumHalf(float[] x, int from, int to) {
    float s0 = 0f;
    float s1 = 0f;
    float s2 = 0f;
    float s3 = 0f;
    float s4 = 0f;
    float s5 = 0f;
    float s6 = 0f;
    float s7 = 0f;
    int i = from;
    for (; i + HALF <= to; i += PARTS) {
      s0 += x[i];
      s1 += x[i + 1];
      s2 += x[i + 2];
      s3 += x[i + 3];
      s4 += x[i + 4];
      s5 += x[i + 5];
      s6 += x[i + 6];
      s7 += x[i + 7];
    }
    if (i < to) {
      s0 += x[i];
      s1 += i + 1 < to ? x[i + 1] : 0f;
      s2 += i + 2 < to ? x[i + 2] : 0f;
      s3 += i + 3 < to ? x[i + 3] : 0f;
      s4 += i + 4 < to ? x[i + 4] : 0f;
      s5 += i + 5 < to ? x[i + 5] : 0f;
      s6 += i + 6 < to ? x[i + 6] : 0f;
    }
    return s0 + s4 + (s2 + s6) + (s1 + s5 + (s3 + s7));
  }

  private static float max(float[] x, int from, int count) {
    float largest = x[from];
    for (int i = from + 1; i < from + count; i++) {
      largest = Math.max(largest, x[i]);
    }
    return largest;
  }

  private static float argMax(float[] x, int from, int count) {
    int best = 0;
    for (int i = 1; i < count; i++) {
      if (x[from + i] > x[from + best]) {
        best = i;
      }
    }
    return best;
  }
}
