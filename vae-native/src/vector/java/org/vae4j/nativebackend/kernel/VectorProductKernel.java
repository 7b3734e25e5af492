package org.vae4j.nativebackend.kernel;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Matrix products by register tiles.
 *
 * <p>A tile of the result is the sum over blocks of at most {@value Workspace#DEPTH} terms. A block
 * of the right factor is packed into a panel, which costs a copy where its rows lie in one piece
 * and a transposition where its columns do; the left factor is read where it is, whichever way it
 * lies.
 *
 * <p>Order of additions: within a block from the first term to the last, then block after block.
 */
final class VectorProductKernel implements Kernel {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  /** With 16 registers, four rows by four vectors would spill. */
  private static final boolean MANY_REGISTERS = LANES != 8;

  private static final int ROWS = 4;

  private final Product product;
  private final MatrixTiles tiles;

  VectorProductKernel(Product product) {
    boolean narrow = product.columns() < Workspace.COLUMNS && product.rows() > product.columns();
    this.product = narrow ? product.transposed() : product;
    this.tiles =
        new MatrixTiles(
            product.batch(),
            this.product.rows(),
            this.product.columns(),
            Workspace.ROWS,
            Workspace.COLUMNS);
  }

  @Override
  public int tiles() {
    return tiles.tiles();
  }

  @Override
  public void run(int tile, Frame frame, Scratch scratch) {
    float[] memory = frame.memory();
    float[] workspace = scratch.workspace();
    int matrix = tiles.matrix(tile);
    int row = tiles.rowFrom(tile);
    int rows = tiles.rowTo(tile) - row;
    int column = tiles.columnFrom(tile);
    int columns = tiles.columnTo(tile) - column;
    int totals = Workspace.TOTALS;
    Arrays.fill(workspace, totals, totals + (rows + ROWS - 1) * Workspace.COLUMNS, 0f);
    for (int from = 0; from < product.depth(); from += Workspace.DEPTH) {
      int depth = Math.min(Workspace.DEPTH, product.depth() - from);
      int right = product.right().at(matrix, from, column);
      pack(memory, right, depth, columns, workspace);
      addBlock(memory, product.left().at(matrix, row, from), rows, columns, depth, workspace);
    }
    int result = product.result().at(matrix, row, column);
    for (int i = 0; i < rows; i++) {
      int from = totals + i * Workspace.COLUMNS;
      store(workspace, from, columns, memory, result + i * product.result().rowStride());
    }
  }

  private void pack(float[] memory, int address, int depth, int columns, float[] workspace) {
    int rowStride = product.right().rowStride();
    int columnStride = product.right().columnStride();
    if (columnStride == 1) {
      for (int k = 0; k < depth; k++) {
        System.arraycopy(
            memory,
            address + k * rowStride,
            workspace,
            Workspace.PANEL + k * Workspace.COLUMNS,
            columns);
      }
    } else {
      int j = 0;
      for (; j + 8 <= columns; j += 8) {
        transposeEight(
            memory,
            address + j * columnStride,
            columnStride,
            rowStride,
            depth,
            workspace,
            Workspace.PANEL + j);
      }
      for (; j < columns; j++) {
        for (int k = 0; k < depth; k++) {
          workspace[Workspace.PANEL + k * Workspace.COLUMNS + j] =
              memory[address + j * columnStride + k * rowStride];
        }
      }
    }
  }

  private static void transposeEight(
      float[] m, int address, int stride, int step, int depth, float[] panel, int p) {
    for (int k = 0; k < depth; k++) {
      int a = address + k * step;
      int t = p + k * Workspace.COLUMNS;
      panel[t] = m[a];
      panel[t + 1] = m[a + stride];
      panel[t + 2] = m[a + 2 * stride];
      panel[t + 3] = m[a + 3 * stride];
      panel[t + 4] = m[a + 4 * stride];
      panel[t + 5] = m[a + 5 * stride];
      panel[t + 6] = m[a + 6 * stride];
      panel[t + 7] = m[a + 7 * stride];
    }
  }

  private void addBlock(
      float[] memory, int left, int rows, int columns, int depth, float[] workspace) {
    int rowStride = product.left().rowStride();
    int stride = product.left().columnStride();
    for (int i = 0; i < rows; i += ROWS) {
      int r0 = left + i * rowStride;
      int r1 = left + Math.min(i + 1, rows - 1) * rowStride;
      int r2 = left + Math.min(i + 2, rows - 1) * rowStride;
      int r3 = left + Math.min(i + 3, rows - 1) * rowStride;
      int totals = Workspace.TOTALS + i * Workspace.COLUMNS;
      int panel = Workspace.PANEL;
      int rest = columns;
      while (MANY_REGISTERS && rest > 3 * LANES) {
        RegisterTiles.fourByFour(
            memory, r0, r1, r2, r3, stride, workspace, panel, depth, workspace, totals);
        panel += 4 * LANES;
        totals += 4 * LANES;
        rest -= 4 * LANES;
      }
      while (rest > LANES) {
        RegisterTiles.fourByTwo(
            memory, r0, r1, r2, r3, stride, workspace, panel, depth, workspace, totals);
        panel += 2 * LANES;
        totals += 2 * LANES;
        rest -= 2 * LANES;
      }
      if (rest > 0) {
        RegisterTiles.fourByOne(
            memory, r0, r1, r2, r3, stride, workspace, panel, depth, workspace, totals);
      }
    }
  }

  private void store(float[] totals, int from, int columns, float[] memory, int address) {
    int stride = product.result().columnStride();
    if (product.accumulate()) {
      for (int j = 0; j < columns; j++) {
        memory[address + j * stride] += totals[from + j];
      }
    } else if (stride == 1) {
      System.arraycopy(totals, from, memory, address, columns);
    } else {
      for (int j = 0; j < columns; j++) {
        memory[address + j * stride] = totals[from + j];
      }
    }
  }
}
