package org.vae4j.nativebackend.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Matrix products whose factors both lie along the depth, such as the gradient towards the input of
 * a layer, as dot products of rows and columns.
 *
 * <p>Nothing is packed, and no lane is idle however few rows there are; in return the partial sums
 * of every number of the result are added in the end. Order of additions: see {@link DotTiles}.
 */
final class VectorDotKernel implements Kernel {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  /** With 16 registers, four rows by four columns would spill. */
  private static final boolean MANY_REGISTERS = LANES != 8;

  private static final int PARTS = DotTiles.PARTS;
  private static final int ROWS = 4;

  /** What four rows by four columns cost beyond their terms, a sixteenth of it; measured. */
  private static final int FINAL_ADDITION = 10;

  private static final int COLUMNS = MANY_REGISTERS ? 4 : 2;
  private static final int TILE_ROWS = 64;
  private static final int TILE_COLUMNS = 32;

  /** Where the partial sums of four rows begin in the workspace. */
  private static final int SUMS = Workspace.TOTALS;

  /** Where the last terms of rows and of columns begin, which fill no vector. */
  private static final int LEFT_REST = SUMS + ROWS * DotTiles.ROW;

  private static final int RIGHT_REST = LEFT_REST + TILE_ROWS * PARTS;

  private final Product product;
  private final MatrixTiles tiles;

  /** How many terms fill vectors. */
  private final int whole;

  VectorDotKernel(Product product) {
    this.product = product;
    this.whole = product.depth() / PARTS * PARTS;
    this.tiles =
        new MatrixTiles(
            product.batch(), product.rows(), product.columns(), TILE_ROWS, TILE_COLUMNS);
  }

  /**
   * Whether both factors lie along the depth. It does not matter whether terms are listed, which it
   * does not look at: the bits would be others with lists than without.
   */
  static boolean computes(Product product) {
    return product.left().columnStride() == 1 && product.right().rowStride() == 1;
  }

  /** About how long a product takes, in the time of 16 multiply-adds. */
  static double cost(Product product) {
    double numbers =
        (double) Tiling.roundedUp(product.rows(), ROWS) * Tiling.roundedUp(product.columns(), ROWS);
    return numbers * (MatrixTiles.parts(product.depth(), PARTS) + FINAL_ADDITION);
  }

  @Override
  public int tiles() {
    return tiles.tiles();
  }

  @Override
  public void run(int tile, Frame frame, Scratch scratch) {
    float[] memory = frame.memory();
    float[] work = scratch.workspace();
    int matrix = tiles.matrix(tile);
    int row = tiles.rowFrom(tile);
    int rows = tiles.rowTo(tile) - row;
    int left = product.left().at(matrix, row, 0);
    copyRest(memory, left, product.left().rowStride(), rows, work, LEFT_REST);
    int to = tiles.columnTo(tile);
    for (int column = tiles.columnFrom(tile); column < to; column += DotTiles.COLUMNS) {
      int columns = Math.min(DotTiles.COLUMNS, to - column);
      int right = product.right().at(matrix, 0, column);
      copyRest(memory, right, product.right().columnStride(), columns, work, RIGHT_REST);
      for (int i = 0; i < rows; i += ROWS) {
        int last = Math.min(ROWS, rows - i) - 1;
        multiply(memory, left, i, last, right, columns, work);
        DotTiles.addParts(work, SUMS, ROWS * DotTiles.COLUMNS);
        store(work, last, columns, memory, product.result().at(matrix, row + i, column));
      }
    }
  }

  /** Puts zeros behind the terms that fill no vector. */
  private void copyRest(float[] memory, int address, int stride, int count, float[] work, int to) {
    int rest = product.depth() - whole;
    for (int i = 0; i < count; i++) {
      int from = address + i * stride + whole;
      int at = to + i * PARTS;
      for (int k = 0; k < PARTS; k++) {
        work[at + k] = k < rest ? memory[from + k] : 0;
      }
    }
  }

  /** Partial sums of four rows; what there is no row or column for is anything. */
  private void multiply(
      float[] memory, int left, int row, int last, int right, int columns, float[] work) {
    int stride = product.left().rowStride();
    int a0 = left + row * stride;
    int a1 = a0 + Math.min(1, last) * stride;
    int a2 = a0 + Math.min(2, last) * stride;
    int a3 = a0 + last * stride;
    for (int column = 0; column < columns; column += COLUMNS) {
      for (int lane = 0; lane < PARTS; lane += LANES) {
        multiply(memory, a0, a1, a2, a3, row, right, column, columns - 1, lane, work);
      }
    }
  }

  private void multiply(
      float[] memory,
      int a0,
      int a1,
      int a2,
      int a3,
      int row,
      int right,
      int column,
      int last,
      int lane,
      float[] work) {
    int stride = product.right().columnStride();
    int b0 = right + column * stride;
    int b1 = right + Math.min(column + 1, last) * stride;
    int t0 = SUMS + DotTiles.place(column) * PARTS + lane;
    int t1 = SUMS + DotTiles.place(column + 1) * PARTS + lane;
    int leftRest = LEFT_REST + row * PARTS + lane;
    int rightRest = RIGHT_REST + column * PARTS + lane;
    if (MANY_REGISTERS) {
      int b2 = right + Math.min(column + 2, last) * stride;
      int b3 = right + Math.min(column + 3, last) * stride;
      int t2 = SUMS + DotTiles.place(column + 2) * PARTS + lane;
      int t3 = SUMS + DotTiles.place(column + 3) * PARTS + lane;
      DotTiles.fourByFour(
          memory, a0, a1, a2, a3, b0, b1, b2, b3, lane, whole, work, leftRest, rightRest, t0, t1,
          t2, t3);
    } else {
      DotTiles.fourByTwo(
          memory, a0, a1, a2, a3, b0, b1, lane, whole, work, leftRest, rightRest, t0, t1);
    }
  }

  private void store(float[] work, int last, int columns, float[] memory, int result) {
    for (int i = 0; i <= last; i++) {
      int to = result + i * product.result().rowStride();
      product.store(work, SUMS + i * DotTiles.COLUMNS, columns, memory, to);
    }
  }
}
