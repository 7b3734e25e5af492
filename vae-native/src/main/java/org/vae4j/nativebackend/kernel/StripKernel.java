package org.vae4j.nativebackend.kernel;

import java.util.List;

/**
 * Several kernels over the same rows, strip of rows by strip of rows: what one of them has written
 * is still in a cache when the next one reads it.
 *
 * <p>In a strip a kernel may read of what another one in the list writes the rows of that strip
 * only. What nobody reads afterwards lies in {@link StripMemory}.
 */
public final class StripKernel implements Kernel {
  private final PiecewiseKernel[] kernels;
  private final int[] unitsOfRow;
  private final int rows;
  private final int columns;
  private final int most;
  private final StripMemory memory;

  /**
   * Kernels in their order.
   *
   * @param rows of all; each kernel has as many units a row
   * @param columns of everything in the memory of a strip
   * @param most rows of a strip, a multiple of {@link PiecewiseKernel#ALIGNMENT} or all
   */
  public StripKernel(
      int rows, int columns, int most, StripMemory memory, List<PiecewiseKernel> kernels) {
    this.rows = rows;
    this.columns = columns;
    this.most = most;
    this.memory = memory;
    this.kernels = kernels.toArray(PiecewiseKernel[]::new);
    this.unitsOfRow = kernels.stream().mapToInt(kernel -> kernel.tiling().size() / rows).toArray();
  }

  @Override
  public int tiles() {
    return MatrixTiles.parts(rows, most);
  }

  @Override
  public void run(int tile, Frame frame, Scratch scratch) {
    int from = MatrixTiles.start(rows, most, PiecewiseKernel.ALIGNMENT, tile);
    int to = MatrixTiles.start(rows, most, PiecewiseKernel.ALIGNMENT, tile + 1);
    scratch.setStrip(memory.shift(scratch.thread(), from * columns));
    for (int i = 0; i < kernels.length && from < to; i++) {
      kernels[i].compute(from * unitsOfRow[i], to * unitsOfRow[i], frame, scratch);
    }
  }
}
