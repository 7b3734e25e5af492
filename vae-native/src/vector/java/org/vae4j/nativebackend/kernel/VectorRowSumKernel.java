package org.vae4j.nativebackend.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Sums of rows that lie in one piece, with the tiles and the bits of {@link RowReductionKernel}:
 * the partial sums of a block are the lanes of one vector or of several.
 *
 * <p>Four rows are added side by side, since an addition waits for the one before. Where fewer are
 * left, the last is added more than once.
 */
final class VectorRowSumKernel implements PiecewiseKernel {
  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
  private static final int LANES = FLOATS.length();
  private static final int PARTS = RowReductionKernel.PARTS;
  private static final int BLOCK = RowReductionKernel.BLOCK;
  private static final int ROWS = 4;
  private static final int LEVELS = Integer.SIZE;

  private final Reduction reduction;
  private final Tiling tiling;

  VectorRowSumKernel(Reduction reduction) {
    this.reduction = reduction;
    this.tiling = RowReductionKernel.tiling(reduction);
  }

  @Override
  public Tiling tiling() {
    return tiling;
  }

  @Override
  public void compute(int from, int to, Frame frame, Scratch scratch) {
    float[] memory = frame.memory();
    float[] parts = scratch.registers()[0];
    float[] totals = scratch.registers()[1];
    int length = reduction.length();
    int blocks = (length + BLOCK - 1) / BLOCK;
    int last = to - 1;
    for (int row = from; row <= last; row += ROWS) {
      for (int block = 0; block < blocks; block++) {
        int start = scratch.at(reduction.input()) + block * BLOCK;
        int a = start + row * length;
        int b = start + Math.min(row + 1, last) * length;
        int c = start + Math.min(row + 2, last) * length;
        int d = start + Math.min(row + 3, last) * length;
        int count = Math.min(BLOCK, length - block * BLOCK);
        for (int lane = 0; lane < PARTS; lane += LANES) {
          add(memory, a, b, c, d, lane, count, parts);
        }
        for (int i = 0; i < ROWS; i++) {
          append(total(parts, i * PARTS), block, totals, i * LEVELS);
        }
      }
      for (int i = 0; i < ROWS; i++) {
        memory[scratch.at(reduction.result()) + Math.min(row + i, last)] =
            sum(totals, i * LEVELS, blocks);
      }
    }
  }

  private static void add(
      float[] x, int a, int b, int c, int d, int lane, int count, float[] parts) {
    FloatVector s0 = FloatVector.zero(FLOATS);
    FloatVector s1 = s0;
    FloatVector s2 = s0;
    FloatVector s3 = s0;
    int whole = count / PARTS * PARTS + lane;
    for (int i = lane; i < whole; i += PARTS) {
      s0 = s0.add(FloatVector.fromArray(FLOATS, x, a + i));
      s1 = s1.add(FloatVector.fromArray(FLOATS, x, b + i));
      s2 = s2.add(FloatVector.fromArray(FLOATS, x, c + i));
      s3 = s3.add(FloatVector.fromArray(FLOATS, x, d + i));
    }
    IntVector rest = IntVector.fromArray(INTS, FirstLanes.BITS, FirstLanes.from(count - whole));
    // zeros change no partial sum, since none is -0
    FloatVector r0 = FloatVector.fromArray(FLOATS, x, a + whole);
    FloatVector r1 = FloatVector.fromArray(FLOATS, x, b + whole);
    FloatVector r2 = FloatVector.fromArray(FLOATS, x, c + whole);
    FloatVector r3 = FloatVector.fromArray(FLOATS, x, d + whole);
    s0.add(r0.reinterpretAsInts().and(rest).reinterpretAsFloats()).intoArray(parts, lane);
    s1.add(r1.reinterpretAsInts().and(rest).reinterpretAsFloats()).intoArray(parts, PARTS + lane);
    s2.add(r2.reinterpretAsInts().and(rest).reinterpretAsFloats())
        .intoArray(parts, 2 * PARTS + lane);
    s3.add(r3.reinterpretAsInts().and(rest).reinterpretAsFloats())
        .intoArray(parts, 3 * PARTS + lane);
  }

  private static float total(float[] parts, int at) {
    return half(parts, at) + half(parts, at + PARTS / 2);
  }

  private static float half(float[] s, int at) {
    return s[at]
        + s[at + 4]
        + (s[at + 2] + s[at + 6])
        + (s[at + 1] + s[at + 5] + (s[at + 3] + s[at + 7]));
  }

  /**
   * Adds the total of a block to those before it, level by level while there are two of a level.
   */
  private static void append(float total, int block, float[] totals, int at) {
    float sum = total;
    int level = 0;
    for (; (block >> level & 1) != 0; level++) {
      sum = totals[at + level] + sum;
    }
    totals[at + level] = sum;
  }

  /** The sum of what is left, whose levels are the bits of the number of blocks. */
  private static float sum(float[] totals, int at, int blocks) {
    int level = Integer.numberOfTrailingZeros(blocks);
    float sum = totals[at + level];
    for (level++; blocks >> level != 0; level++) {
      sum = (blocks >> level & 1) != 0 ? totals[at + level] + sum : sum;
    }
    return sum;
  }
}
