package org.vae4j.nativebackend.kernel;

import java.util.Optional;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Computes rectangles of the results of matrix products.
 *
 * <p>A rectangle is the sum over blocks of at most {@value Workspace#DEPTH} terms. A block of the
 * right factor is packed into a panel, which costs a copy where its rows lie in one piece and a
 * transposition where its columns do; or it is read where it is. The left factor is read where it
 * is, whichever way it lies.
 *
 * <p>Order of additions: within a block from the first term to the last, then block after block,
 * and in the end what was there. Terms that are 0 on the left are left out where they are listed,
 * unless something on the right is not finite: the bits are the same, but for the sign of a zero to
 * which a sum has underflowed.
 */
final class ProductRectangles {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  /** With 16 registers, four rows by four vectors would spill. */
  private static final boolean MANY_REGISTERS = LANES != 8;

  private static final int ROWS = 4;

  /** A vector of the widest kind: how a product is cut must not depend on the machine. */
  private static final int UNIT = 16;

  /** Instead of a group of rows: all terms are added. */
  private static final int NO_GROUP = -1;

  private final Product product;

  /** What is not zero on the left, where something lists it. */
  private final Optional<TermLists> lists;

  /** How many terms are added at a time: parts of the depth, about equal. */
  private final int block;

  /** How many terms are packed at a time: a whole number of blocks. */
  private final int chunk;

  private final boolean inPlace;

  /**
   * Rectangles of a product.
   *
   * @param inPlace whether the right factor, whose rows lie in one piece, is read where it is
   */
  ProductRectangles(Product product, boolean inPlace) {
    this.product = product;
    this.lists = product.terms();
    this.inPlace = inPlace;
    this.block = Workspace.block(product.depth());
    this.chunk = Workspace.PACKED / block * block;
  }

  /**
   * Computes at most {@value Workspace#ROWS} rows of at most {@value Workspace#COLUMNS} columns.
   */
  void compute(
      int matrix, int row, int rows, int column, int columns, Frame frame, Scratch scratch) {
    float[] memory = frame.memory();
    float[] workspace = scratch.workspace();
    boolean oneSum = !product.accumulate() || product.depth() == block; // or several are added
    boolean whole = rows % ROWS == 0 && columns % UNIT == 0;
    boolean direct = whole && oneSum && product.result().columnStride() == 1;
    int result = scratch.at(product.result().at(matrix, row, column));
    float[] right = inPlace ? memory : workspace;
    int step = inPlace ? product.right().rowStride() : Workspace.COLUMNS;
    for (int from = 0; from < product.depth(); from += block) {
      int packed = from % chunk;
      if (!inPlace && packed == 0 && !scratch.holdsPanel(this, frame, matrix, column, from)) {
        int terms = Math.min(chunk, product.depth() - from);
        pack(memory, product.right().at(matrix, from, column), terms, columns, workspace);
      }
      int depth = Math.min(block, product.depth() - from);
      int panel =
          inPlace
              ? product.right().at(matrix, from, column)
              : Workspace.PANEL + packed * Workspace.COLUMNS;
      boolean skips = lists.isPresent() && areFinite(right, panel, step, columns, depth, workspace);
      int left = product.left().at(matrix, row, from);
      int group = skips ? row / ROWS : NO_GROUP;
      boolean first = from == 0;
      if (direct && first && !product.accumulate()) {
        int width = product.result().rowStride();
        sumBlock(
            memory, left, group, from, rows, right, panel, step, columns, depth, memory, result,
            width);
      } else {
        int sums = first && !direct ? Workspace.TOTALS : Workspace.SUMS;
        int width = Workspace.COLUMNS;
        sumBlock(
            memory, left, group, from, rows, right, panel, step, columns, depth, workspace, sums,
            width);
        if (direct) {
          add(workspace, rows, columns, memory, result, product.result().rowStride());
        } else if (!first) {
          add(workspace, rows, columns, workspace, Workspace.TOTALS, Workspace.COLUMNS);
        }
      }
    }
    if (!direct) {
      for (int i = 0; i < rows; i++) {
        int from = Workspace.TOTALS + i * Workspace.COLUMNS;
        product.store(workspace, from, columns, memory, result + i * product.result().rowStride());
      }
    }
  }

  /** Adds the sums of a block to what was there. */
  private static void add(
      float[] workspace, int rows, int columns, float[] out, int address, int width) {
    for (int i = 0; i < rows; i++) {
      int from = Workspace.SUMS + i * Workspace.COLUMNS;
      int to = address + i * width;
      for (int j = 0; j < columns; j += LANES) {
        FloatVector sum = FloatVector.fromArray(SPECIES, workspace, from + j);
        FloatVector.fromArray(SPECIES, out, to + j).add(sum).intoArray(out, to + j);
      }
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

  /**
   * Adds the terms of a block.
   *
   * @param group the first group of rows whose listed terms are enough, or {@link #NO_GROUP}
   */
  private void sumBlock(
      float[] memory,
      int left,
      int group,
      int from,
      int rows,
      float[] right,
      int panel,
      int step,
      int columns,
      int depth,
      float[] out,
      int sums,
      int width) {
    int rowStride = product.left().rowStride();
    for (int i = 0; i < rows; i += ROWS) {
      int r0 = left + i * rowStride;
      int r1 = left + Math.min(i + 1, rows - 1) * rowStride;
      int r2 = left + Math.min(i + 2, rows - 1) * rowStride;
      int r3 = left + Math.min(i + 3, rows - 1) * rowStride;
      int t = sums + i * width;
      int count =
          group == NO_GROUP ? TermLists.ALL : count(memory, lists.get(), group + i / ROWS, from);
      if (count == TermLists.ALL) {
        sumRows(memory, r0, r1, r2, r3, right, panel, step, columns, depth, out, t, width);
      } else {
        int list = lists.get().list(group + i / ROWS, from);
        sumListed(memory, list, count, r0, r1, r2, r3, right, panel, step, columns, out, t, width);
      }
    }
  }

  private void sumRows(
      float[] memory,
      int r0,
      int r1,
      int r2,
      int r3,
      float[] right,
      int firstPanel,
      int step,
      int columns,
      int depth,
      float[] out,
      int sums,
      int width) {
    int stride = product.left().columnStride();
    int t = sums;
    int panel = firstPanel;
    int rest = columns;
    while (MANY_REGISTERS && rest > 3 * LANES) {
      RegisterTiles.fourByFour(
          memory, r0, r1, r2, r3, stride, right, panel, step, depth, out, t, width);
      panel += 4 * LANES;
      t += 4 * LANES;
      rest -= 4 * LANES;
    }
    while (rest > LANES) {
      RegisterTiles.fourByTwo(
          memory, r0, r1, r2, r3, stride, right, panel, step, depth, out, t, width);
      panel += 2 * LANES;
      t += 2 * LANES;
      rest -= 2 * LANES;
    }
    if (rest > 0) {
      RegisterTiles.fourByOne(
          memory, r0, r1, r2, r3, stride, right, panel, step, depth, out, t, width);
    }
  }

  /** The same with the listed terms only. */
  private void sumListed(
      float[] memory,
      int list,
      int count,
      int r0,
      int r1,
      int r2,
      int r3,
      float[] right,
      int firstPanel,
      int step,
      int columns,
      float[] out,
      int sums,
      int width) {
    int stride = product.left().columnStride();
    int t = sums;
    int panel = firstPanel;
    int rest = columns;
    while (MANY_REGISTERS && rest > 3 * LANES) {
      ListedTiles.fourByFour(
          memory, list, count, r0, r1, r2, r3, stride, right, panel, step, out, t, width);
      panel += 4 * LANES;
      t += 4 * LANES;
      rest -= 4 * LANES;
    }
    while (rest > LANES) {
      ListedTiles.fourByTwo(
          memory, list, count, r0, r1, r2, r3, stride, right, panel, step, out, t, width);
      panel += 2 * LANES;
      t += 2 * LANES;
      rest -= 2 * LANES;
    }
    if (rest > 0) {
      ListedTiles.fourByOne(
          memory, list, count, r0, r1, r2, r3, stride, right, panel, step, out, t, width);
    }
  }

  private static int count(float[] memory, TermLists lists, int group, int from) {
    return (int) memory[lists.count(group, from)];
  }

  /** Whether 0 times each number of a panel is 0. */
  private static boolean areFinite(
      float[] right, int panel, int step, int columns, int depth, float[] workspace) {
    int vectors = MatrixTiles.parts(columns, LANES);
    for (int j = 0; j < vectors; j++) {
      ListedTiles.zeros(
          right, panel + j * LANES, step, depth, workspace, Workspace.SUMS + j * LANES);
    }
    for (int j = 0; j < vectors * LANES; j++) {
      if (workspace[Workspace.SUMS + j] != 0) {
        return false;
      }
    }
    return true;
  }
}
