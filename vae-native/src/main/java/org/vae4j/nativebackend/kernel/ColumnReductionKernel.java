package org.vae4j.nativebackend.kernel;

import java.util.Arrays;

/**
 * Sum, maximum or position of the maximum down columns: the middle axis of a tensor, or its leading
 * ones.
 *
 * <p>A tile takes up to {@value Scratch#WIDTH} columns and walks down their rows. Order of
 * additions: from the first to the last in blocks of {@value #BLOCK} rows, then block after block.
 */
final class ColumnReductionKernel implements Kernel {
  /** How many rows are added before their sum is added to the total. */
  static final int BLOCK = 64;

  private final Reduction reduction;
  private final Tiling columns;

  ColumnReductionKernel(Reduction reduction) {
    this.reduction = reduction;
    this.columns = columns(reduction);
  }

  /** Parts of the columns that fit into registers, about equal. */
  static Tiling columns(Reduction reduction) {
    int parts = MatrixTiles.parts(reduction.inner(), Scratch.WIDTH);
    return new Tiling(reduction.inner(), (reduction.inner() + parts - 1) / parts);
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
    float[][] registers = scratch.registers();
    switch (reduction.kind()) {
      case SUM -> sum(memory, input, count, registers);
      case MAX -> max(memory, input, count, registers);
      case ARG_MAX -> argMax(memory, input, count, registers);
    }
    int result = reduction.result() + outer * reduction.inner() + from;
    System.arraycopy(registers[0], 0, memory, result, count);
  }

  private void sum(float[] memory, int input, int count, float[][] registers) {
    float[] total = registers[0];
    float[] block = registers[1];
    float[] row = registers[2];
    Arrays.fill(total, 0, count, 0f);
    for (int from = 0; from < reduction.length(); from += BLOCK) {
      Arrays.fill(block, 0, count, 0f);
      int to = Math.min(reduction.length(), from + BLOCK);
      for (int i = from; i < to; i++) {
        System.arraycopy(memory, input + i * reduction.inner(), row, 0, count);
        add(row, block, count);
      }
      add(block, total, count);
    }
  }

  private static void add(float[] from, float[] to, int count) {
    for (int j = 0; j < count; j++) {
      to[j] += from[j];
    }
  }

  private void max(float[] memory, int input, int count, float[][] registers) {
    float[] largest = registers[0];
    float[] row = registers[1];
    System.arraycopy(memory, input, largest, 0, count);
    for (int i = 1; i < reduction.length(); i++) {
      System.arraycopy(memory, input + i * reduction.inner(), row, 0, count);
      for (int j = 0; j < count; j++) {
        largest[j] = Math.max(largest[j], row[j]);
      }
    }
  }

  private void argMax(float[] memory, int input, int count, float[][] registers) {
    float[] best = registers[0];
    float[] largest = registers[1];
    Arrays.fill(best, 0, count, 0f);
    System.arraycopy(memory, input, largest, 0, count);
    for (int i = 1; i < reduction.length(); i++) {
      int row = input + i * reduction.inner();
      for (int j = 0; j < count; j++) {
        if (memory[row + j] > largest[j]) {
          largest[j] = memory[row + j];
          best[j] = i;
        }
      }
    }
  }
}
