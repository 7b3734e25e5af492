package org.vae4j.experiment.data.preparation;

import org.vae4j.random.Philox;
import org.vae4j.random.RandomStream;

/**
 * Turns the probabilities of a row into zeros and ones: 1 where a uniform number is below the
 * probability. What is missing stays NaN.
 *
 * <p>The numbers belong to (seed, split, visit, row, element): neither the order of the batches nor
 * the number of threads matters.
 */
final class BernoulliDraw {
  private static final int BLOCK = Philox.WORDS;

  private final long key;
  private final int size;
  private final int blocksOfRow;

  BernoulliDraw(long seed, String split, int size) {
    this.key = RandomStream.key(seed, "binarization/" + split);
    this.size = size;
    this.blocksOfRow = (size + BLOCK - 1) / BLOCK;
  }

  /**
   * Replaces the probabilities of one row, which start at {@code offset}, in place.
   *
   * @param words room for {@link Philox#WORDS} words, kept by the caller so that a batch allocates
   *     it once
   */
  void replace(int row, long visit, float[] values, int offset, int[] words) {
    long block = (long) row * blocksOfRow;
    for (int i = 0; i < size; i += BLOCK, block++) {
      int end = offset + Math.min(i + BLOCK, size);
      // Most pixels are 0 or 1 and come out as they are: drawing only where it matters is several
      // times faster.
      if (undecided(values, offset + i, end)) {
        Philox.block(block, visit, key, words, 0);
        for (int at = offset + i, lane = 0; at < end; at++, lane++) {
          if (!Float.isNaN(values[at])) {
            values[at] = (words[lane] >>> 8) * 0x1p-24f < values[at] ? 1 : 0;
          }
        }
      }
    }
  }

  private static boolean undecided(float[] values, int from, int to) {
    for (int at = from; at < to; at++) {
      if (values[at] != 0 && values[at] != 1) {
        return true;
      }
    }
    return false;
  }
}
