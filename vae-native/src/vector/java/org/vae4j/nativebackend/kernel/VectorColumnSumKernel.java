package org.vae4j.nativebackend.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Sums down columns, with the tiles and the bits of {@link ColumnReductionKernel}: a lane is a
 * column, so its order of additions is the same.
 */
final class VectorColumnSumKernel implements Kernel {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();
  private static final int BLOCK = ColumnReductionKernel.BLOCK;

  private final Reduction reduction;
  private final Tiling columns;

  VectorColumnSumKernel(Reduction reduction) {
    this.reduction = reduction;
    this.columns = ColumnReductionKernel.columns(reduction);
  }

  @Override
  public int tiles() {
    return reduction.outer() * columns.tiles();
  }

  @Override
  public void run(int tile, Frame frame, Scratch scratch) {
    int outer = tile / columns.tiles();
    int from = columns.from(tile % columns.tiles());
    int count = columns.to(tile % columns.tiles()) - from;
    int input = reduction.input() + outer * reduction.length() * reduction.inner() + from;
    float[] memory = frame.memory();
    float[] totals = scratch.registers()[0];
    int j = 0;
    for (; j + 4 * LANES <= count; j += 4 * LANES) {
      fourVectors(memory, input + j, reduction.length(), reduction.inner(), totals, j);
    }
    for (; j < count; j += LANES) {
      oneVector(memory, input + j, reduction.length(), reduction.inner(), totals, j);
    }
    int result = reduction.result() + outer * reduction.inner() + from;
    System.arraycopy(totals, 0, memory, result, count);
  }

  private static void fourVectors(
      float[] memory, int input, int rows, int width, float[] totals, int at) {
    FloatVector t0 = FloatVector.zero(SPECIES);
    FloatVector t1 = t0;
    FloatVector t2 = t0;
    FloatVector t3 = t0;
    for (int from = 0; from < rows; from += BLOCK) {
      FloatVector b0 = FloatVector.zero(SPECIES);
      FloatVector b1 = b0;
      FloatVector b2 = b0;
      FloatVector b3 = b0;
      int to = Math.min(rows, from + BLOCK);
      for (int i = from; i < to; i++) {
        int row = input + i * width;
        b0 = b0.add(FloatVector.fromArray(SPECIES, memory, row));
        b1 = b1.add(FloatVector.fromArray(SPECIES, memory, row + LANES));
        b2 = b2.add(FloatVector.fromArray(SPECIES, memory, row + 2 * LANES));
        b3 = b3.add(FloatVector.fromArray(SPECIES, memory, row + 3 * LANES));
      }
      t0 = t0.add(b0);
      t1 = t1.add(b1);
      t2 = t2.add(b2);
      t3 = t3.add(b3);
    }
    t0.intoArray(totals, at);
    t1.intoArray(totals, at + LANES);
    t2.intoArray(totals, at + 2 * LANES);
    t3.intoArray(totals, at + 3 * LANES);
  }

  private static void oneVector(
      float[] memory, int input, int rows, int width, float[] totals, int at) {
    FloatVector total = FloatVector.zero(SPECIES);
    for (int from = 0; from < rows; from += BLOCK) {
      FloatVector block = FloatVector.zero(SPECIES);
      int to = Math.min(rows, from + BLOCK);
      for (int i = from; i < to; i++) {
        block = block.add(FloatVector.fromArray(SPECIES, memory, input + i * width));
      }
      total = total.add(block);
    }
    total.intoArray(totals, at);
  }
}
