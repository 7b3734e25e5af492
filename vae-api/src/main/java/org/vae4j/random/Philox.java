package org.vae4j.random;

/**
 * The counter-based generator Philox 4x32-10: a keyed bijection of 128-bit counters, ten rounds.
 *
 * <p>It has no state: block {@code n} of a stream is computed from {@code n} alone, so any thread
 * can produce any part of a stream, in any order, with the same result.
 *
 * <p>Source: J. Salmon, M. Moraes, R. Dror, D. Shaw, "Parallel random numbers: as easy as 1, 2, 3",
 * SC 2011, doi:10.1145/2063384.2063405.
 */
public final class Philox {
  /** How many 32-bit words one block holds. */
  public static final int WORDS = 4;

  private static final int ROUNDS = 10;
  private static final long MULTIPLIER_0 = 0xD2511F53L;
  private static final long MULTIPLIER_1 = 0xCD9E8D57L;
  private static final int WEYL_0 = 0x9E3779B9;
  private static final int WEYL_1 = 0xBB67AE85;
  private static final long LOW_WORD = 0xFFFFFFFFL;

  private Philox() {}

  /**
   * Writes the block of one counter.
   *
   * @param counterLow the lower 64 bits of the counter (words 0 and 1)
   * @param counterHigh the upper 64 bits of the counter (words 2 and 3)
   * @param key the 64-bit key; its lower half is key word 0
   * @param out receives four uniformly distributed words at {@code offset}
   */
  public static void block(long counterLow, long counterHigh, long key, int[] out, int offset) {
    int c0 = (int) counterLow;
    int c1 = (int) (counterLow >>> 32);
    int c2 = (int) counterHigh;
    int c3 = (int) (counterHigh >>> 32);
    int k0 = (int) key;
    int k1 = (int) (key >>> 32);
    for (int round = 0; round < ROUNDS; round++) {
      long product0 = MULTIPLIER_0 * (c0 & LOW_WORD);
      long product1 = MULTIPLIER_1 * (c2 & LOW_WORD);
      int next0 = (int) (product1 >>> 32) ^ c1 ^ k0;
      int next2 = (int) (product0 >>> 32) ^ c3 ^ k1;
      c1 = (int) product1;
      c3 = (int) product0;
      c0 = next0;
      c2 = next2;
      k0 += WEYL_0;
      k1 += WEYL_1;
    }
    out[offset] = c0;
    out[offset + 1] = c1;
    out[offset + 2] = c2;
    out[offset + 3] = c3;
  }
}
