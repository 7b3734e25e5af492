package org.vae4j.nativebackend.kernel;

/** Writes {@link TermLists}. */
final class TermListsKernel implements Kernel {
  /** Where so many terms at the beginning are all occupied, the data are not of that kind. */
  static final int SAMPLE = 32;

  /** A loop over a list takes a little longer than one over all terms. */
  private static final int MOST_EIGHTHS = 7;

  private final TermLists lists;
  private final Scan scan;
  private final Tiling tiling;

  /** Finds what is not zero. */
  @FunctionalInterface
  interface Scan {
    /**
     * Appends to a list the places of those terms of which one of the four numbers at {@code r0 + k
     * * stride} and so on is not 0.
     *
     * @param from the first term to look at
     * @param to behind the last
     * @param list where the list begins
     * @param count how many it has
     * @param words working memory
     * @return how many it has then
     */
    int append(
        float[] memory,
        int r0,
        int r1,
        int r2,
        int r3,
        int stride,
        int from,
        int to,
        int list,
        int count,
        int[] words);
  }

  TermListsKernel(TermLists lists, Scan scan) {
    this.lists = lists;
    this.scan = scan;
    this.tiling =
        Tiling.ofWork(lists.groups(), (long) lists.depth() * TermLists.ROWS, Tiling.LIGHT);
  }

  /** Looks at one term after the other. */
  static int appendEach(
      float[] memory,
      int r0,
      int r1,
      int r2,
      int r3,
      int stride,
      int from,
      int to,
      int list,
      int count,
      int[] words) {
    int next = list + count;
    for (int k = from; k < to; k++) {
      int bits =
          Float.floatToRawIntBits(memory[r0 + k * stride])
              | Float.floatToRawIntBits(memory[r1 + k * stride])
              | Float.floatToRawIntBits(memory[r2 + k * stride])
              | Float.floatToRawIntBits(memory[r3 + k * stride]);
      memory[next] = k; // written over by the next one if all are 0: nothing to predict
      next += oneUnlessZero(bits << 1); // without the sign: -0 is 0
    }
    return next - list;
  }

  /** Without a branch, which zeros here and there would mislead. */
  static int oneUnlessZero(int bits) {
    return (bits | -bits) >>> 31;
  }

  /** A tile takes some groups of rows. */
  @Override
  public int tiles() {
    return tiling.tiles();
  }

  int groupFrom(int tile) {
    return tiling.from(tile);
  }

  int groupTo(int tile) {
    return tiling.to(tile);
  }

  @Override
  public void run(int tile, Frame frame, Scratch scratch) {
    for (int group = groupFrom(tile); group < groupTo(tile); group++) {
      list(frame.memory(), group, scratch.words());
    }
  }

  /** Writes the lists of a group of rows. */
  void list(float[] memory, int group, int[] words) {
    int block = Workspace.block(lists.depth());
    for (int from = 0; from < lists.depth(); from += block) {
      int terms = Math.min(block, lists.depth() - from);
      memory[lists.count(group, from)] = list(memory, group, from, terms, words);
    }
  }

  /** Lists the occupied of some terms and returns how many, or that all are to be taken. */
  private int list(float[] memory, int group, int from, int terms, int[] words) {
    int sample = Math.min(SAMPLE, terms);
    int sampled = append(memory, group, from, 0, sample, 0, words);
    return sampled == sample
        ? TermLists.ALL
        : worthwhile(append(memory, group, from, sample, terms, sampled, words), terms);
  }

  /** The count of a list, unless most terms are in it. */
  static int worthwhile(int count, int terms) {
    return count * 8 <= terms * MOST_EIGHTHS ? count : TermLists.ALL;
  }

  private int append(
      float[] memory, int group, int block, int from, int to, int count, int[] words) {
    int last = lists.rows() - 1;
    int row = group * TermLists.ROWS;
    Matrix left = lists.left();
    return scan.append(
        memory,
        left.at(0, row, block),
        left.at(0, Math.min(row + 1, last), block),
        left.at(0, Math.min(row + 2, last), block),
        left.at(0, Math.min(row + 3, last), block),
        left.columnStride(),
        from,
        to,
        lists.list(group, block),
        count,
        words);
  }
}
