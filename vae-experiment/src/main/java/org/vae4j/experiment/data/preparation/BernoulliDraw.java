package org.vae4j.experiment.data.preparation;

import org.vae4j.random.BoxMuller;
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
  private static final int ONE = Float.floatToRawIntBits(1);

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
    long first = (long) row * blocksOfRow;
    for (int done = 0; done < blocksOfRow; done += Long.SIZE) {
      int count = Math.min(Long.SIZE, blocksOfRow - done);
      // Most pixels are 0 or 1 and come out as they are: drawing only where it matters is several
      // times faster, and so is to find these places without branches, one bit a block.
      long undecided = undecided(values, offset, done, count);
      for (; undecided != 0; undecided &= undecided - 1) {
        int block = done + Long.numberOfTrailingZeros(undecided);
        Philox.block(first + block, visit, key, words, 0);
        int from = block * BLOCK;
        int lanes = Math.min(BLOCK, size - from);
        for (int lane = 0; lane < lanes; lane++) {
          float probability = values[offset + from + lane];
          float bit = BoxMuller.uniform(words[lane]) < probability ? 1 : 0;
          values[offset + from + lane] = Float.isNaN(probability) ? probability : bit;
        }
      }
    }
  }

  /** Which of some blocks hold a value other than 0 and 1, the first one in the lowest bit. */
  private long undecided(float[] values, int offset, int firstBlock, int count) {
    long found = 0;
    for (int block = 0; block < count; block++) {
      int from = (firstBlock + block) * BLOCK;
      int end = Math.min(from + BLOCK, size);
      int sign = 0;
      for (int i = from; i < end; i++) {
        sign |= signOfUndecided(values[offset + i]);
      }
      found |= (long) (sign >>> 31) << block;
    }
    return found;
  }

  /** Negative for all values but 0 and 1: x | -x is negative for every x but 0. */
  private static int signOfUndecided(float value) {
    int bits = Float.floatToRawIntBits(value);
    int fromOne = bits - ONE;
    return (bits | -bits) & (fromOne | -fromOne);
  }
}
