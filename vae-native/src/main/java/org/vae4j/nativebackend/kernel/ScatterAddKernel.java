package org.vae4j.nativebackend.kernel;

import java.util.Arrays;

/**
 * Adds rows into a table of zeros.
 *
 * <p>A tile owns rows of the table and reads all indices; each row receives its summands in their
 * order.
 */
final class ScatterAddKernel implements Kernel {
  private static final int MOST_TILES = 8;

  private final RowIndices rows;
  private final Tiling tiling;

  ScatterAddKernel(RowIndices rows) {
    this.rows = rows;
    int step = Math.max(1, Math.max(rows.rows() / MOST_TILES, 4 * Tiling.LIGHT / rows.width()));
    this.tiling = new Tiling(rows.rows(), step);
  }

  @Override
  public int tiles() {
    return tiling.tiles();
  }

  @Override
  public void run(int tile, Frame frame, Scratch scratch) {
    float[] memory = frame.memory();
    int width = rows.width();
    int from = tiling.from(tile);
    int to = tiling.to(tile);
    Arrays.fill(memory, rows.table() + from * width, rows.table() + to * width, 0f);
    for (int i = 0; i < rows.count(); i++) {
      int row = rows.row(memory, i);
      if (row >= from && row < to) {
        add(memory, rows.picked() + i * width, rows.table() + row * width, width);
      }
    }
  }

  private static void add(float[] memory, int source, int target, int count) {
    for (int j = 0; j < count; j++) {
      memory[target + j] += memory[source + j];
    }
  }
}
