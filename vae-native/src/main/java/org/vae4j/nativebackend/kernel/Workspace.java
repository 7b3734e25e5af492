package org.vae4j.nativebackend.kernel;

/**
 * What a vector kernel works in: one array for a packed panel of the right factor and the totals of
 * a tile, row-major, rows of {@value #COLUMNS} numbers.
 *
 * <p>With a header of 16 bytes element 12 of an array is the first at a multiple of 64 bytes, if
 * the array itself begins at one. G1 puts arrays larger than half a region so, and never moves
 * them; the array is larger than it needs to be for that reason alone.
 */
final class Workspace {
  /** How many columns a tile of a product has. */
  static final int COLUMNS = 64;

  /** How many rows a tile of a product may have, a multiple of the rows of a register tile. */
  static final int ROWS = 128;

  /** How many terms may be added at a time: with the columns, 100 KiB in the second cache. */
  static final int DEPTH = 400;

  /** How many terms may be packed at a time. */
  static final int PACKED = 1024;

  /** Where the panel begins. */
  static final int PANEL = 12;

  /** Where the totals begin. */
  static final int TOTALS = PANEL + PACKED * COLUMNS;

  /** Where the sums of a block begin. */
  static final int SUMS = TOTALS + ROWS * COLUMNS;

  private static final int SIZE = 1 << 20;

  private Workspace() {}

  /** How many terms of a product are added at a time: parts of the depth, about equal. */
  static int block(int depth) {
    return MatrixTiles.parts(depth, MatrixTiles.parts(depth, DEPTH));
  }

  static float[] allocate() {
    return new float[SIZE];
  }
}
