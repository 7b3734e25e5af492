package org.vae4j.random;

import java.nio.charset.StandardCharsets;

/**
 * A named, counter-based stream of random numbers: the only source of randomness in vae4j.
 *
 * <p>A stream is a pure function of (seed, name, step) and of an element's index. Nothing is kept
 * between calls of the random-access methods, so a resumed run draws what an uninterrupted run
 * would have drawn, every backend draws the same numbers, and the number of threads does not
 * matter.
 *
 * <p>Element {@code i} comes from lane {@code i % 4} of Philox block {@code i / 4}; normal elements
 * are made of the two lanes {@code i & ~1} and {@code i | 1}.
 */
public final class RandomStream {
  private static final int BLOCK = Philox.WORDS;

  private final long key;
  private final long step;
  private final int[] current = new int[BLOCK]; // the cursor's block
  private long next;

  private RandomStream(long key, long step) {
    this.key = key;
    this.step = step;
  }

  /** The stream of one seed, name and step (for training noise: the number of the update). */
  public static RandomStream of(long seed, String name, long step) {
    return new RandomStream(key(seed, name), step);
  }

  /** The stream of one seed and name, for what is drawn once. */
  public static RandomStream of(long seed, String name) {
    return of(seed, name, 0);
  }

  /** The Philox key of a seed and a stream name: what a backend may precompute for each stream. */
  public static long key(long seed, String name) {
    long hash = 0xCBF29CE484222325L; // FNV-1a, 64 bits
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xFF)) * 0x100000001B3L;
    }
    return mix(seed + mix(hash));
  }

  /** The stream with a precomputed {@link #key(long, String) key}. */
  public static RandomStream ofKey(long key, long step) {
    return new RandomStream(key, step);
  }

  /**
   * Writes uniform numbers in [0, 1), multiples of 2^-24.
   *
   * @param first index in the stream of the first element written; a multiple of 4
   */
  public void fillUniform(float[] out, int offset, int count, long first) {
    requireBlockStart(first);
    int[] words = new int[BLOCK];
    for (int i = 0; i < count; i += BLOCK) {
      Philox.block((first + i) / BLOCK, step, key, words, 0);
      for (int lane = 0; lane < Math.min(BLOCK, count - i); lane++) {
        out[offset + i + lane] = BoxMuller.uniform(words[lane]);
      }
    }
  }

  /**
   * Writes standard normal numbers.
   *
   * @param first index in the stream of the first element written; a multiple of 4
   */
  public void fillNormal(float[] out, int offset, int count, long first) {
    requireBlockStart(first);
    int[] words = new int[BLOCK];
    float[] block = new float[BLOCK];
    int whole = count - count % BLOCK;
    for (int i = 0; i < whole; i += BLOCK) {
      Philox.block((first + i) / BLOCK, step, key, words, 0);
      BoxMuller.pair(words[0], words[1], out, offset + i);
      BoxMuller.pair(words[2], words[3], out, offset + i + 2);
    }
    if (whole < count) {
      Philox.block((first + whole) / BLOCK, step, key, words, 0);
      BoxMuller.pair(words[0], words[1], block, 0);
      BoxMuller.pair(words[2], words[3], block, 2);
      System.arraycopy(block, 0, out, offset + whole, count - whole);
    }
  }

  /** The next 32 random bits of this object's own cursor, which starts at element 0. */
  public int nextInt() {
    int lane = (int) (next % BLOCK);
    if (lane == 0) {
      Philox.block(next / BLOCK, step, key, current, 0);
    }
    next++;
    return current[lane];
  }

  /** The next integer in [0, bound), unbiased. */
  public int nextInt(int bound) {
    if (bound <= 0) {
      throw new IllegalArgumentException("bound must be positive, received " + bound);
    }
    long limit = (1L << 32) / bound * bound; // rejects the incomplete last stretch
    long bits;
    do {
      bits = nextInt() & 0xFFFFFFFFL;
    } while (bits >= limit);
    return (int) (bits % bound);
  }

  /** The next uniform number in [0, 1), 53 bits. */
  public double nextDouble() {
    int high = nextInt() >>> 5;
    int low = nextInt() >>> 6;
    return (high * 0x1p26 + low) * 0x1p-53;
  }

  /** The next uniform number in [low, high). */
  public double nextDouble(double low, double high) {
    return low + (high - low) * nextDouble();
  }

  /** The next standard normal number, in double precision and the same on every JDK. */
  public double nextGaussian() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - nextDouble()));
    return radius * StrictMath.cos(2 * StrictMath.PI * nextDouble());
  }

  /** A uniformly drawn permutation of 0 … size-1 (Fisher–Yates). */
  public int[] permutation(int size) {
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      int j = nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }

  private static void requireBlockStart(long first) {
    if (first % BLOCK != 0) {
      throw new IllegalArgumentException("first must be a multiple of 4, received " + first);
    }
  }

  private static long mix(long value) { // the finaliser of SplitMix64 (Steele, Lea, Flood 2014)
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
