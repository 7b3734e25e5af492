package org.vae4j.nativebackend.kernel;

/** Copies pieces. */
final class CopyKernel implements Kernel {
  private final Pieces pieces;
  private final Tiling tiling;

  CopyKernel(Pieces pieces) {
    this.pieces = pieces;
    this.tiling = Tiling.ofWork(pieces.count(), pieces.length(), 4 * Tiling.LIGHT);
  }

  @Override
  public int tiles() {
    return tiling.tiles();
  }

  @Override
  public void run(int tile, Frame frame, Scratch scratch) {
    float[] memory = frame.memory();
    for (int i = tiling.from(tile); i < tiling.to(tile); i++) {
      System.arraycopy(
          memory,
          pieces.source() + i * pieces.sourceStride(),
          memory,
          pieces.target() + i * pieces.targetStride(),
          pieces.length());
    }
  }
}
