package org.vae4j.nativebackend.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Finds the terms that are not zero in rows that lie in one piece each. */
final class VectorTermScan {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

  private VectorTermScan() {}

  /** {@link TermListsKernel.Scan} of a stride of 1. */
  static int appendRows(
      float[] memory,
      int r0,
      int r1,
      int r2,
      int r3,
      int stride,
      int from,
      int to,
      int list,
      int count,
      int[] words) {
    scan(memory, r0 + from, r1 + from, r2 + from, r3 + from, to - from, words);
    int next = list + count;
    for (int k = from; k < to; k++) {
      memory[next] = k; // written over by the next one if not found: nothing to predict
      next += TermListsKernel.oneUnlessZero(words[k - from]);
    }
    return next - list;
  }

  /** Sets for each term whether a number is not 0: anything but 0 if so; counts are rounded up. */
  private static void scan(float[] m, int r0, int r1, int r2, int r3, int terms, int[] found) {
    for (int k = 0; k < terms; k += SPECIES.length()) {
      FloatVector a = FloatVector.fromArray(SPECIES, m, r0 + k).abs();
      FloatVector b = FloatVector.fromArray(SPECIES, m, r1 + k).abs();
      FloatVector c = FloatVector.fromArray(SPECIES, m, r2 + k).abs();
      FloatVector d = FloatVector.fromArray(SPECIES, m, r3 + k).abs();
      a.max(b).max(c.max(d)).reinterpretAsInts().intoArray(found, k);
    }
  }
}
