package org.vae4j.nativebackend.kernel;

import java.util.Arrays;

/** Fills the targets of pieces with zeros. */
final class ZeroKernel implements Kernel {
  private final Pieces pieces;
  private final Tiling tiling;

  ZeroKernel(Pieces pieces) {
    this.pieces = pieces;
    this.tiling = Tiling.ofWork(pieces.count(), pieces.length(), 4 * Tiling.LIGHT);
  }

  @Override
  public int tiles() {
    return tiling.tiles();
  }

  @Override
  public void run(int tile, Frame frame, Scratch scratch) {
    for (int i = tiling.from(tile); i < tiling.to(tile); i++) {
      int from = pieces.target() + i * pieces.targetStride();
      Arrays.fill(frame.memory(), from, from + pieces.length(), 0f);
    }
  }
}
