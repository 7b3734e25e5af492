package org.vae4j.nativebackend.kernel;

/**
 * One pass over stretches of up to three operands.
 *
 * <p>Called through this interface, and by many implementations, a loop is compiled by itself. Were
 * all of them inlined into one method, C2 would stop at its limit of nodes
 * (NodeCountInliningCutoff), and whatever it had not inlined by then would make an object of every
 * vector. For the same reason long functions are several loops.
 */
@FunctionalInterface
interface VectorLoop {
  /** Computes {@code out[z + i]} from {@code a[x + i]}, {@code b[y + i]}, {@code c[w + i]}. */
  void run(float[] a, int x, float[] b, int y, float[] c, int w, float[] out, int z, int n);
}
