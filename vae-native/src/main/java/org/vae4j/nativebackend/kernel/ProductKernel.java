package org.vae4j.nativebackend.kernel;

import java.util.Arrays;

/**
 * Matrix products in plain Java.
 *
 * <p>A tile of the result is the sum over blocks of at most {@value #DEPTH} terms. A block of the
 * right factor is packed into rows of their own arrays; then two rows of the result take two of its
 * rows at a time. This 2x2 form is what C2 of JDK 17 and of JDK 25 both vectorise: with more rows
 * or terms the loop body exceeds its unrolling limit on one of them and falls to a quarter of the
 * speed.
 *
 * <p>Order of additions: within a block from the first term to the last, then block after block.
 */
final class ProductKernel implements PiecewiseKernel {
  static final int ROWS = 64;
  static final int COLUMNS = 256;
  static final int DEPTH = 256;

  private static final int PACKED_AT_ONCE = 8;

  private final Tiling rows;
  private final boolean mirrored;
  private final Product product;
  private final MatrixTiles tiles;

  ProductKernel(Product product) {
    this.rows = new Tiling(product.rows(), ROWS);
    this.mirrored = product.columns() < 128 && product.rows() > product.columns();
    this.product = mirrored ? product.transposed() : product; // the inner loop runs along columns
    this.tiles =
        new MatrixTiles(
            product.batch(), this.product.rows(), this.product.columns(), ROWS, COLUMNS);
  }

  @Override
  public int tiles() {
    return tiles.tiles();
  }

  @Override
  public void run(int tile, Frame frame, Scratch scratch) {
    int row = tiles.rowFrom(tile);
    int column = tiles.columnFrom(tile);
    int height = tiles.rowTo(tile) - row;
    int width = tiles.columnTo(tile) - column;
    rectangle(tiles.matrix(tile), row, height, column, width, frame, scratch);
  }

  /** Rows of the product, for others than stacks. */
  @Override
  public Tiling tiling() {
    return rows;
  }

  @Override
  public void compute(int from, int to, Frame frame, Scratch scratch) {
    int firstRow = mirrored ? 0 : from;
    int lastRow = mirrored ? product.rows() : to;
    int firstColumn = mirrored ? from : 0;
    int lastColumn = mirrored ? to : product.columns();
    for (int row = firstRow; row < lastRow; row += ROWS) {
      int height = Math.min(ROWS, lastRow - row);
      for (int column = firstColumn; column < lastColumn; column += COLUMNS) {
        int width = Math.min(COLUMNS, lastColumn - column);
        rectangle(0, row, height, column, width, frame, scratch);
      }
    }
  }

  private void rectangle(
      int matrix, int row, int rows, int column, int columns, Frame frame, Scratch scratch) {
    float[] memory = frame.memory();
    float[][] totals = scratch.totals();
    for (int i = 0; i < rows; i++) {
      Arrays.fill(totals[i], 0, columns, 0f);
    }
    int blocks = MatrixTiles.parts(product.depth(), DEPTH);
    for (int block = 0; block < blocks; block++) {
      int from = MatrixTiles.start(product.depth(), DEPTH, 2, block);
      int depth = MatrixTiles.start(product.depth(), DEPTH, 2, block + 1) - from;
      int right = product.right().at(matrix, from, column);
      pack(memory, right, depth, columns, scratch.panel());
      int left = product.left().at(matrix, row, from);
      addBlock(memory, left, rows, depth, columns, scratch);
    }
    int result = scratch.at(product.result().at(matrix, row, column));
    for (int i = 0; i < rows; i++) {
      product.store(totals[i], 0, columns, memory, result + i * product.result().rowStride());
    }
  }

  private void pack(float[] memory, int address, int depth, int columns, float[][] panel) {
    int rowStride = product.right().rowStride();
    int columnStride = product.right().columnStride();
    if (columnStride == 1) {
      for (int k = 0; k < depth; k++) {
        System.arraycopy(memory, address + k * rowStride, panel[k], 0, columns);
      }
    } else {
      int k = 0;
      for (; k + PACKED_AT_ONCE <= depth; k += PACKED_AT_ONCE) {
        packEight(memory, address + k * rowStride, rowStride, columnStride, columns, panel, k);
      }
      for (; k < depth; k++) {
        packOne(memory, address + k * rowStride, columnStride, columns, panel[k]);
      }
    }
    if (depth % 2 != 0) {
      Arrays.fill(panel[depth], 0, columns, 0f);
    }
  }

  private static void packEight(
      float[] memory,
      int address,
      int rowStride,
      int columnStride,
      int columns,
      float[][] panel,
      int k) {
    float[] r0 = panel[k];
    float[] r1 = panel[k + 1];
    float[] r2 = panel[k + 2];
    float[] r3 = panel[k + 3];
    float[] r4 = panel[k + 4];
    float[] r5 = panel[k + 5];
    float[] r6 = panel[k + 6];
    float[] r7 = panel[k + 7];
    for (int j = 0; j < columns; j++) {
      int a = address + j * columnStride;
      r0[j] = memory[a];
      r1[j] = memory[a + rowStride];
      r2[j] = memory[a + 2 * rowStride];
      r3[j] = memory[a + 3 * rowStride];
      r4[j] = memory[a + 4 * rowStride];
      r5[j] = memory[a + 5 * rowStride];
      r6[j] = memory[a + 6 * rowStride];
      r7[j] = memory[a + 7 * rowStride];
    }
  }

  private static void packOne(
      float[] memory, int address, int columnStride, int columns, float[] row) {
    for (int j = 0; j < columns; j++) {
      row[j] = memory[address + j * columnStride];
    }
  }

  private void addBlock(
      float[] memory, int left, int rows, int depth, int columns, Scratch scratch) {
    int rowStride = product.left().rowStride();
    float[] first = scratch.registers()[0];
    float[] second = scratch.registers()[1];
    float[][] totals = scratch.totals();
    for (int i = 0; i < rows; i += 2) {
      boolean pair = i + 1 < rows;
      int upper = left + i * rowStride;
      int lower = pair ? upper + rowStride : upper;
      Arrays.fill(first, 0, columns, 0f);
      Arrays.fill(second, 0, columns, 0f);
      addRows(memory, upper, lower, depth, columns, scratch.panel(), first, second);
      add(first, totals[i], columns);
      if (pair) {
        add(second, totals[i + 1], columns);
      }
    }
  }

  private void addRows(
      float[] memory,
      int upper,
      int lower,
      int depth,
      int columns,
      float[][] panel,
      float[] first,
      float[] second) {
    int stride = product.left().columnStride();
    int even = depth & ~1;
    for (int k = 0; k < even; k += 2) {
      int a = k * stride;
      float u0 = memory[upper + a];
      float u1 = memory[upper + a + stride];
      float l0 = memory[lower + a];
      float l1 = memory[lower + a + stride];
      addTwoByTwo(panel[k], panel[k + 1], u0, u1, l0, l1, first, second, columns);
    }
    if (even < depth) {
      int a = even * stride;
      float u = memory[upper + a];
      float l = memory[lower + a];
      addTwoByTwo(panel[even], panel[even + 1], u, 0f, l, 0f, first, second, columns);
    }
  }

  private static void addTwoByTwo(
      float[] b0,
      float[] b1,
      float u0,
      float u1,
      float l0,
      float l1,
      float[] first,
      float[] second,
      int columns) {
    for (int j = 0; j < columns; j++) {
      float x0 = b0[j];
      float x1 = b1[j];
      first[j] = first[j] + u0 * x0 + u1 * x1;
      second[j] = second[j] + l0 * x0 + l1 * x1;
    }
  }

  private static void add(float[] from, float[] to, int count) {
    for (int j = 0; j < count; j++) {
      to[j] += from[j];
    }
  }
}
