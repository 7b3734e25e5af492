package org.vae4j.nativebackend.kernel;

/**
 * One pass from words to numbers.
 *
 * <p>Called through this interface, for the reason that {@link VectorLoop} gives.
 */
@FunctionalInterface
interface NoiseLoop {
  /**
   * Computes registers from words or from other registers.
   *
   * @param words the first ones of all pairs, then the second ones
   * @param pairs how many
   */
  void run(int[] words, float[][] registers, int pairs);
}
