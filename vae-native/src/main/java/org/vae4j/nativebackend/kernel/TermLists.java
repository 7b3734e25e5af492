package org.vae4j.nativebackend.kernel;

/**
 * The terms of a matrix product that are not zero: for {@value #ROWS} rows of the left factor at a
 * time, those where not all of their numbers are 0. Data are often mostly zeros — the margin of a
 * picture, a bag of words, a one-hot code — and a product with a list leaves their terms out.
 *
 * <p>In memory: for each group of rows, for each block of {@link Workspace#block} terms, how many
 * are listed, or {@link #ALL} where too few are zero; and behind all of these, the places of the
 * listed terms in their block.
 *
 * @param rows of the left factor
 * @param depth how many terms
 * @param left the left factor
 * @param address where the lists begin
 */
public record TermLists(int rows, int depth, Matrix left, int address) {
  /** The rows of a register tile. */
  public static final int ROWS = 4;

  /** Instead of a count: the terms of this block are not listed. */
  static final int ALL = -1;

  /** How many numbers the lists take at most. */
  public static long size(int rows, int depth) {
    long groups = MatrixTiles.parts(rows, ROWS);
    return groups * blocks(depth) + groups * depth;
  }

  private static int blocks(int depth) {
    return MatrixTiles.parts(depth, Workspace.block(depth));
  }

  int groups() {
    return MatrixTiles.parts(rows, ROWS);
  }

  /** Where the count of a block stands. */
  int count(int group, int from) {
    return address + group * blocks(depth) + from / Workspace.block(depth);
  }

  /** Where the list of a block begins. */
  int list(int group, int from) {
    return address + groups() * blocks(depth) + group * depth + from;
  }
}
