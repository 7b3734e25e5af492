package org.vae4j.nativebackend.kernel;

/** Copies rows of a table. */
final class GatherKernel implements Kernel {
  private final RowIndices rows;
  private final Tiling tiling;

  GatherKernel(RowIndices rows) {
    this.rows = rows;
    this.tiling = Tiling.ofWork(rows.count(), rows.width(), 4 * Tiling.LIGHT);
  }

  @Override
  public int tiles() {
    return tiling.tiles();
  }

  @Override
  public void run(int tile, Frame frame, Scratch scratch) {
    float[] memory = frame.memory();
    int width = rows.width();
    for (int i = tiling.from(tile); i < tiling.to(tile); i++) {
      int source = rows.table() + rows.row(memory, i) * width;
      System.arraycopy(memory, source, memory, rows.picked() + i * width, width);
    }
  }
}
