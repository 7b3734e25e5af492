package org.vae4j.nativebackend.kernel;

import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.XOR;

import java.util.Arrays;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;
import org.vae4j.random.Philox;

/** The words of {@link Philox}, many blocks side by side, half a round at a time. */
final class VectorPhiloxLoops {
  private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
  static final int LANES = INTS.length();

  private static final int WORDS = Philox.WORDS;
  private static final int ROUNDS = 10;
  private static final int MULTIPLIER_0 = 0xD2511F53;
  private static final int MULTIPLIER_1 = 0xCD9E8D57;
  private static final int WEYL_0 = 0x9E3779B9;
  private static final int WEYL_1 = 0xBB67AE85;
  private static final int LOW_HALF = 0xFFFF;

  /**
   * Where the words of a block's counter lie, so that words 0 and 2 lie before 1 and 3 in the end.
   */
  private static final int[] STRETCHES = {1, 3, 0, 2};

  private VectorPhiloxLoops() {}

  /**
   * Blocks of Philox 4x32-10. The words of a block are {@code stride} apart in the order 0, 2, 1,
   * 3: those of which Box–Muller makes radii before those of which it makes angles.
   *
   * <p>The words of a round are written over those that it uses up: where word i was, word i - 1 is
   * a round later.
   *
   * @param first the first block: the lower half of its counter, one less than the next one's
   * @param step the upper half of all counters
   */
  static void words(int first, long step, long key, int[] words, int stride) {
    begin(first, step, words, stride);
    int k0 = (int) key;
    int k1 = (int) (key >>> 32);
    for (int round = 0; round < ROUNDS; round++) {
      for (int half = 0; half < 2; half++) {
        int multiplier = half == 0 ? MULTIPLIER_0 : MULTIPLIER_1;
        int k = half == 0 ? k1 : k0;
        int x = STRETCHES[(round + 2 * half) % WORDS] * stride;
        int y = STRETCHES[(round + 2 * half + 3) % WORDS] * stride;
        multiply(words, x, y, multiplier, k, stride);
      }
      k0 += WEYL_0;
      k1 += WEYL_1;
    }
  }

  private static void begin(int first, long step, int[] words, int stride) {
    int c0 = STRETCHES[0] * stride;
    int c1 = STRETCHES[1] * stride;
    int c2 = STRETCHES[2] * stride;
    int c3 = STRETCHES[3] * stride;
    for (int i = 0; i < stride; i++) {
      words[c0 + i] = first + i;
    }
    Arrays.fill(words, c1, c1 + stride, 0);
    Arrays.fill(words, c2, c2 + stride, (int) step);
    Arrays.fill(words, c3, c3 + stride, (int) (step >>> 32));
  }

  /**
   * Half a round: the lower half of the product of x and the multiplier replaces x, and its upper
   * half is added to y and the key without carry.
   *
   * <p>The upper half is put together from products of halves: lanes of 64 bits are not multiplied
   * by an instruction everywhere.
   */
  private static void multiply(int[] words, int x, int y, int multiplier, int key, int count) {
    for (int i = 0; i < count; i += LANES) {
      IntVector v = IntVector.fromArray(INTS, words, x + i);
      IntVector low = v.and(LOW_HALF);
      IntVector high = v.lanewise(LSHR, 16);
      IntVector middle =
          low.mul(multiplier & LOW_HALF).lanewise(LSHR, 16).add(high.mul(multiplier & LOW_HALF));
      IntVector carry = middle.and(LOW_HALF).add(low.mul(multiplier >>> 16)).lanewise(LSHR, 16);
      high.mul(multiplier >>> 16)
          .add(middle.lanewise(LSHR, 16))
          .add(carry)
          .lanewise(XOR, IntVector.fromArray(INTS, words, y + i))
          .lanewise(XOR, key)
          .intoArray(words, y + i);
      v.mul(multiplier).intoArray(words, x + i);
    }
  }
}
