package org.vae4j.nativebackend.kernel;

/** One pass that computes several operations, with what lies between them in vector registers. */
interface FusedLoop {
  /**
   * Computes a stretch of elements.
   *
   * @param places for each operand its address in memory, or the number of its register
   * @param start the first element, for operands in memory; registers begin with it
   * @param strip what addresses of {@link StripMemory} are shifted by
   * @param n how many elements, in whole vectors
   */
  void run(float[] memory, int[] places, float[][] registers, int start, int strip, int n);
}
