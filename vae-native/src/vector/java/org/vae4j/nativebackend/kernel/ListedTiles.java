package org.vae4j.nativebackend.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The innermost loops of matrix products that skip zeros: {@link RegisterTiles} with the terms that
 * {@link TermLists} name, in the same order.
 *
 * <p>Written out beside those: C2 keeps accumulators in registers only within one method, and a
 * look at a list would slow down the loops that need none.
 */
final class ListedTiles {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  private ListedTiles() {}

  /**
   * Four rows by four vectors.
   *
   * @param m holds the left factor and the list
   * @param list where the list begins
   * @param count how many terms it has
   * @param r0 address of the first number of a row; the others likewise
   * @param stride from one term to the next in a row
   * @param panel rows of terms
   * @param p where the columns begin in the panel
   * @param step from one term to the next in the panel
   * @param out takes the sums
   * @param t where the columns begin in their first row
   * @param width from one row of the sums to the next
   */
  static void fourByFour(
      float[] m,
      int list,
      int count,
      int r0,
      int r1,
      int r2,
      int r3,
      int stride,
      float[] panel,
      int p,
      int step,
      float[] out,
      int t,
      int width) {
    FloatVector c00 = FloatVector.zero(SPECIES);
    FloatVector c01 = FloatVector.zero(SPECIES);
    FloatVector c02 = FloatVector.zero(SPECIES);
    FloatVector c03 = FloatVector.zero(SPECIES);
    FloatVector c10 = FloatVector.zero(SPECIES);
    FloatVector c11 = FloatVector.zero(SPECIES);
    FloatVector c12 = FloatVector.zero(SPECIES);
    FloatVector c13 = FloatVector.zero(SPECIES);
    FloatVector c20 = FloatVector.zero(SPECIES);
    FloatVector c21 = FloatVector.zero(SPECIES);
    FloatVector c22 = FloatVector.zero(SPECIES);
    FloatVector c23 = FloatVector.zero(SPECIES);
    FloatVector c30 = FloatVector.zero(SPECIES);
    FloatVector c31 = FloatVector.zero(SPECIES);
    FloatVector c32 = FloatVector.zero(SPECIES);
    FloatVector c33 = FloatVector.zero(SPECIES);
    for (int k = 0; k < count; k++) {
      int place = (int) m[list + k];
      int row = p + place * step;
      int term = place * stride;
      FloatVector b0 = FloatVector.fromArray(SPECIES, panel, row);
      FloatVector b1 = FloatVector.fromArray(SPECIES, panel, row + LANES);
      FloatVector b2 = FloatVector.fromArray(SPECIES, panel, row + 2 * LANES);
      FloatVector b3 = FloatVector.fromArray(SPECIES, panel, row + 3 * LANES);
      FloatVector a0 = FloatVector.broadcast(SPECIES, m[r0 + term]);
      c00 = a0.fma(b0, c00);
      c01 = a0.fma(b1, c01);
      c02 = a0.fma(b2, c02);
      c03 = a0.fma(b3, c03);
      FloatVector a1 = FloatVector.broadcast(SPECIES, m[r1 + term]);
      c10 = a1.fma(b0, c10);
      c11 = a1.fma(b1, c11);
      c12 = a1.fma(b2, c12);
      c13 = a1.fma(b3, c13);
      FloatVector a2 = FloatVector.broadcast(SPECIES, m[r2 + term]);
      c20 = a2.fma(b0, c20);
      c21 = a2.fma(b1, c21);
      c22 = a2.fma(b2, c22);
      c23 = a2.fma(b3, c23);
      FloatVector a3 = FloatVector.broadcast(SPECIES, m[r3 + term]);
      c30 = a3.fma(b0, c30);
      c31 = a3.fma(b1, c31);
      c32 = a3.fma(b2, c32);
      c33 = a3.fma(b3, c33);
    }
    c00.intoArray(out, t);
    c01.intoArray(out, t + LANES);
    c02.intoArray(out, t + 2 * LANES);
    c03.intoArray(out, t + 3 * LANES);
    c10.intoArray(out, t + width);
    c11.intoArray(out, t + width + LANES);
    c12.intoArray(out, t + width + 2 * LANES);
    c13.intoArray(out, t + width + 3 * LANES);
    c20.intoArray(out, t + 2 * width);
    c21.intoArray(out, t + 2 * width + LANES);
    c22.intoArray(out, t + 2 * width + 2 * LANES);
    c23.intoArray(out, t + 2 * width + 3 * LANES);
    c30.intoArray(out, t + 3 * width);
    c31.intoArray(out, t + 3 * width + LANES);
    c32.intoArray(out, t + 3 * width + 2 * LANES);
    c33.intoArray(out, t + 3 * width + 3 * LANES);
  }

  /** Four rows by two vectors. */
  static void fourByTwo(
      float[] m,
      int list,
      int count,
      int r0,
      int r1,
      int r2,
      int r3,
      int stride,
      float[] panel,
      int p,
      int step,
      float[] out,
      int t,
      int width) {
    FloatVector c00 = FloatVector.zero(SPECIES);
    FloatVector c01 = FloatVector.zero(SPECIES);
    FloatVector c10 = FloatVector.zero(SPECIES);
    FloatVector c11 = FloatVector.zero(SPECIES);
    FloatVector c20 = FloatVector.zero(SPECIES);
    FloatVector c21 = FloatVector.zero(SPECIES);
    FloatVector c30 = FloatVector.zero(SPECIES);
    FloatVector c31 = FloatVector.zero(SPECIES);
    for (int k = 0; k < count; k++) {
      int place = (int) m[list + k];
      int row = p + place * step;
      int term = place * stride;
      FloatVector b0 = FloatVector.fromArray(SPECIES, panel, row);
      FloatVector b1 = FloatVector.fromArray(SPECIES, panel, row + LANES);
      FloatVector a0 = FloatVector.broadcast(SPECIES, m[r0 + term]);
      c00 = a0.fma(b0, c00);
      c01 = a0.fma(b1, c01);
      FloatVector a1 = FloatVector.broadcast(SPECIES, m[r1 + term]);
      c10 = a1.fma(b0, c10);
      c11 = a1.fma(b1, c11);
      FloatVector a2 = FloatVector.broadcast(SPECIES, m[r2 + term]);
      c20 = a2.fma(b0, c20);
      c21 = a2.fma(b1, c21);
      FloatVector a3 = FloatVector.broadcast(SPECIES, m[r3 + term]);
      c30 = a3.fma(b0, c30);
      c31 = a3.fma(b1, c31);
    }
    c00.intoArray(out, t);
    c01.intoArray(out, t + LANES);
    c10.intoArray(out, t + width);
    c11.intoArray(out, t + width + LANES);
    c20.intoArray(out, t + 2 * width);
    c21.intoArray(out, t + 2 * width + LANES);
    c30.intoArray(out, t + 3 * width);
    c31.intoArray(out, t + 3 * width + LANES);
  }

  /** Four rows by one vector. */
  static void fourByOne(
      float[] m,
      int list,
      int count,
      int r0,
      int r1,
      int r2,
      int r3,
      int stride,
      float[] panel,
      int p,
      int step,
      float[] out,
      int t,
      int width) {
    FloatVector c0 = FloatVector.zero(SPECIES);
    FloatVector c1 = FloatVector.zero(SPECIES);
    FloatVector c2 = FloatVector.zero(SPECIES);
    FloatVector c3 = FloatVector.zero(SPECIES);
    for (int k = 0; k < count; k++) {
      int place = (int) m[list + k];
      int term = place * stride;
      FloatVector b = FloatVector.fromArray(SPECIES, panel, p + place * step);
      c0 = FloatVector.broadcast(SPECIES, m[r0 + term]).fma(b, c0);
      c1 = FloatVector.broadcast(SPECIES, m[r1 + term]).fma(b, c1);
      c2 = FloatVector.broadcast(SPECIES, m[r2 + term]).fma(b, c2);
      c3 = FloatVector.broadcast(SPECIES, m[r3 + term]).fma(b, c3);
    }
    c0.intoArray(out, t);
    c1.intoArray(out, t + width);
    c2.intoArray(out, t + 2 * width);
    c3.intoArray(out, t + 3 * width);
  }

  /** Sums of 0 times the numbers of some columns of a panel: NaN where one is not finite. */
  static void zeros(float[] panel, int p, int step, int depth, float[] out, int t) {
    FloatVector even = FloatVector.zero(SPECIES);
    FloatVector odd = FloatVector.zero(SPECIES);
    for (int k = 0; k + 1 < depth; k += 2) {
      int row = p + k * step;
      even = FloatVector.fromArray(SPECIES, panel, row).mul(0f).add(even);
      odd = FloatVector.fromArray(SPECIES, panel, row + step).mul(0f).add(odd);
    }
    FloatVector last = FloatVector.fromArray(SPECIES, panel, p + (depth - 1) * step).mul(0f);
    even.add(odd).add(last).intoArray(out, t);
  }
}
