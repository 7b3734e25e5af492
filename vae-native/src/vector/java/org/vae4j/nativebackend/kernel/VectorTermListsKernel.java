package org.vae4j.nativebackend.kernel;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * Writes {@link TermLists} of factors whose columns lie in one piece each, such as the data in the
 * gradient of weights: four groups of rows side by side, with the lists of {@link TermListsKernel}.
 */
final class VectorTermListsKernel implements Kernel {
  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
  private static final int LANES = INTS.length();
  private static final int GROUPS = 4;
  private static final int ROWS = GROUPS * TermLists.ROWS;
  private static final int ALL_GROUPS = (1 << GROUPS) - 1;

  /** For each lane its neighbour, and the one two lanes away, in the same group. */
  private static final VectorShuffle<Integer> NEXT = VectorShuffle.fromOp(INTS, lane -> lane ^ 1);

  private static final VectorShuffle<Integer> NEXT_BUT_ONE =
      VectorShuffle.fromOp(INTS, lane -> lane ^ 2);

  /** How many terms are looked at before their places are written. */
  private static final int TERMS = TermListsKernel.SAMPLE;

  /** Where the counts begin in the working memory, behind what was found. */
  private static final int COUNTS = TERMS * ROWS;

  private final TermLists lists;
  private final TermListsKernel rest;

  VectorTermListsKernel(TermLists lists) {
    this.lists = lists;
    this.rest = new TermListsKernel(lists, TermListsKernel::appendEach);
  }

  @Override
  public int tiles() {
    return rest.tiles();
  }

  @Override
  public void run(int tile, Frame frame, Scratch scratch) {
    float[] memory = frame.memory();
    int[] words = scratch.words();
    int to = rest.groupTo(tile);
    int whole = Math.min(to, lists.rows() / TermLists.ROWS);
    int group = rest.groupFrom(tile);
    for (; group + GROUPS <= whole; group += GROUPS) {
      int block = Workspace.block(lists.depth());
      for (int from = 0; from < lists.depth(); from += block) {
        list(memory, group, from, Math.min(block, lists.depth() - from), words);
      }
    }
    for (; group < to; group++) {
      rest.list(memory, group, words);
    }
  }

  private void list(float[] memory, int group, int block, int terms, int[] words) {
    int sample = Math.min(TERMS, terms);
    Arrays.fill(words, COUNTS, COUNTS + GROUPS, 0);
    append(memory, group, block, 0, sample, words);
    int full = 0;
    for (int i = 0; i < GROUPS; i++) {
      full |= words[COUNTS + i] == sample ? 1 << i : 0;
    }
    for (int k = sample; k < terms && full != ALL_GROUPS; k += TERMS) {
      append(memory, group, block, k, Math.min(TERMS, terms - k), words);
    }
    for (int i = 0; i < GROUPS; i++) {
      memory[lists.count(group + i, block)] =
          (full >> i & 1) != 0
              ? TermLists.ALL
              : TermListsKernel.worthwhile(words[COUNTS + i], terms);
    }
  }

  private void append(float[] memory, int group, int block, int from, int terms, int[] words) {
    Matrix left = lists.left();
    int address = left.at(0, group * TermLists.ROWS, block + from);
    for (int lane = 0; lane < ROWS; lane += LANES) {
      scan(memory, address + lane, left.columnStride(), terms, words, lane);
    }
    append(words, from, terms, memory, lists.list(group, block), lists.depth());
  }

  /** Sets for each number whether one of its group is not 0: anything but 0 if so. */
  private static void scan(float[] m, int address, int stride, int terms, int[] found, int lane) {
    for (int k = 0; k < terms; k++) {
      IntVector bits =
          FloatVector.fromArray(FLOATS, m, address + k * stride)
              .reinterpretAsInts()
              .lanewise(VectorOperators.LSHL, 1); // without the sign: -0 is 0
      IntVector two = bits.or(bits.rearrange(NEXT));
      two.or(two.rearrange(NEXT_BUT_ONE)).intoArray(found, k * ROWS + lane);
    }
  }

  /** Appends the places of what was found to four lists, and to their counts how many. */
  private static void append(
      int[] found, int from, int terms, float[] memory, int list, int distance) {
    int a = list + found[COUNTS];
    int b = list + distance + found[COUNTS + 1];
    int c = list + 2 * distance + found[COUNTS + 2];
    int d = list + 3 * distance + found[COUNTS + 3];
    for (int k = 0; k < terms; k++) {
      int at = k * ROWS;
      float place = from + k;
      memory[a] = place; // written over by the next one if not found: nothing to predict
      memory[b] = place;
      memory[c] = place;
      memory[d] = place;
      a += TermListsKernel.oneUnlessZero(found[at]);
      b += TermListsKernel.oneUnlessZero(found[at + TermLists.ROWS]);
      c += TermListsKernel.oneUnlessZero(found[at + 2 * TermLists.ROWS]);
      d += TermListsKernel.oneUnlessZero(found[at + 3 * TermLists.ROWS]);
    }
    found[COUNTS] = a - list;
    found[COUNTS + 1] = b - list - distance;
    found[COUNTS + 2] = c - list - 2 * distance;
    found[COUNTS + 3] = d - list - 3 * distance;
  }
}
