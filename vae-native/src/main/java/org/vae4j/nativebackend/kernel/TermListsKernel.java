package org.vae4j.nativebackend.kernel;

/** Writes {@link TermLists}. */
final class TermListsKernel implements Kernel {
  /** Where so many terms at the beginning are all occupied, the data are not of that kind. */
  private static final int SAMPLE = 32;

  /** A loop over a list takes a little longer than one over all terms. */
  private static final int MOST_EIGHTHS = 7;

  private final TermLists lists;
  private final Scan scan;
  private final Tiling tiling;

  /** Finds what is not zero. */
  @FunctionalInterface
  interface Scan {
    /**
     * Sets for each term whether one of the four numbers at {@code r0 + k * stride} and so on is
     * not 0: anything but 0 if so.
     */
    void scan(float[] memory, int r0, int r1, int r2, int r3, int stride, int terms, int[] found);
  }

  TermListsKernel(TermLists lists, Scan scan) {
    this.lists = lists;
    this.scan = scan;
    this.tiling =
        Tiling.ofWork(lists.groups(), (long) lists.depth() * TermLists.ROWS, Tiling.LIGHT);
  }

  /** Looks at one term after the other. */
  static void scanEach(
      float[] memory, int r0, int r1, int r2, int r3, int stride, int terms, int[] found) {
    for (int k = 0; k < terms; k++) {
      int bits =
          Float.floatToRawIntBits(memory[r0 + k * stride])
              | Float.floatToRawIntBits(memory[r1 + k * stride])
              | Float.floatToRawIntBits(memory[r2 + k * stride])
              | Float.floatToRawIntBits(memory[r3 + k * stride]);
      found[k] = bits << 1; // without the sign: -0 is 0
    }
  }

  /** A tile takes some groups of rows. */
  @Override
  public int tiles() {
    return tiling.tiles();
  }

  @Override
  public void run(int tile, Frame frame, Scratch scratch) {
    float[] memory = frame.memory();
    int block = Workspace.block(lists.depth());
    for (int group = tiling.from(tile); group < tiling.to(tile); group++) {
      for (int from = 0; from < lists.depth(); from += block) {
        int terms = Math.min(block, lists.depth() - from);
        memory[lists.count(group, from)] = list(memory, group, from, terms, scratch.words());
      }
    }
  }

  /** Lists the occupied of some terms and returns how many, or that all are to be taken. */
  private int list(float[] memory, int group, int from, int terms, int[] words) {
    int sample = Math.min(SAMPLE, terms);
    scan(memory, group, from, sample, words);
    int list = lists.list(group, from);
    if (pick(words, sample, memory, list) == sample) {
      return TermLists.ALL;
    }
    scan(memory, group, from, terms, words);
    int count = pick(words, terms, memory, list);
    return count * 8 <= terms * MOST_EIGHTHS ? count : TermLists.ALL;
  }

  private void scan(float[] memory, int group, int from, int terms, int[] words) {
    int last = lists.rows() - 1;
    int row = group * TermLists.ROWS;
    Matrix left = lists.left();
    scan.scan(
        memory,
        left.at(0, row, from),
        left.at(0, Math.min(row + 1, last), from),
        left.at(0, Math.min(row + 2, last), from),
        left.at(0, Math.min(row + 3, last), from),
        left.columnStride(),
        terms,
        words);
  }

  private static int pick(int[] found, int terms, float[] memory, int list) {
    int count = 0;
    for (int k = 0; k < terms; k++) {
      memory[list + count] = k; // written over by the next one if not found: nothing to predict
      count += found[k] == 0 ? 0 : 1;
    }
    return count;
  }
}
