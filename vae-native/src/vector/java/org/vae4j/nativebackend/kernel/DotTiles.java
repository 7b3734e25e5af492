package org.vae4j.nativebackend.kernel;

import static jdk.incubator.vector.VectorOperators.XOR;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * The innermost loops of matrix products whose factors both lie along the depth: a few rows of the
 * one times a few columns of the other, each a vector of partial sums that stays in a register.
 *
 * <p>Order of additions: {@value #PARTS} partial sums of fused multiply-adds, whatever the number
 * of lanes, first what is left of the depth, then every {@value #PARTS}th term; those half of
 * {@value #PARTS} apart are added, then those a quarter apart, and so on.
 */
final class DotTiles {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  /** The partial sums of a number of the result: lanes of one vector or of several. */
  static final int PARTS = RowReductionKernel.PARTS;

  /** How many columns are summed up together: as many as a number of the result has parts. */
  static final int COLUMNS = PARTS;

  /** From the partial sums of one row of the result to those of the next. */
  static final int ROW = COLUMNS * PARTS;

  /** For each lane the one so far apart. */
  private static final VectorShuffle<Float> APART_8 = apart(8);

  private static final VectorShuffle<Float> APART_4 = apart(4);
  private static final VectorShuffle<Float> APART_2 = apart(2);
  private static final VectorShuffle<Float> APART_1 = apart(1);

  /** Where the bits of those lanes begin that are the upper of two so far apart. */
  private static final int UPPER_8 = 0;

  private static final int UPPER_4 = PARTS;
  private static final int UPPER_2 = 2 * PARTS;
  private static final int UPPER_1 = 3 * PARTS;
  private static final int[] UPPER = new int[4 * PARTS];

  static {
    for (int lane = 0; lane < PARTS; lane++) {
      UPPER[UPPER_8 + lane] = -(lane >> 3 & 1);
      UPPER[UPPER_4 + lane] = -(lane >> 2 & 1);
      UPPER[UPPER_2 + lane] = -(lane >> 1 & 1);
      UPPER[UPPER_1 + lane] = -(lane & 1);
    }
  }

  private DotTiles() {}

  private static VectorShuffle<Float> apart(int distance) {
    return VectorShuffle.fromOp(SPECIES, lane -> (lane ^ distance) % LANES);
  }

  /**
   * Four rows by four columns.
   *
   * @param m holds both factors
   * @param a0 address of the first number of a row; the others likewise
   * @param b0 address of the first number of a column; the others likewise
   * @param lane the first of the partial sums that fit into a vector
   * @param whole how many terms, a multiple of {@link #PARTS}
   * @param work holds the terms that are left, and takes the partial sums
   * @param left where the rows' terms that are left begin, {@link #PARTS} for each
   * @param right where the columns' terms that are left begin
   * @param t0 where the partial sums of the first column go in the first row
   */
  static void fourByFour(
      float[] m,
      int a0,
      int a1,
      int a2,
      int a3,
      int b0,
      int b1,
      int b2,
      int b3,
      int lane,
      int whole,
      float[] work,
      int left,
      int right,
      int t0,
      int t1,
      int t2,
      int t3) {
    FloatVector u0 = FloatVector.fromArray(SPECIES, work, left);
    FloatVector u1 = FloatVector.fromArray(SPECIES, work, left + PARTS);
    FloatVector u2 = FloatVector.fromArray(SPECIES, work, left + 2 * PARTS);
    FloatVector u3 = FloatVector.fromArray(SPECIES, work, left + 3 * PARTS);
    FloatVector v0 = FloatVector.fromArray(SPECIES, work, right);
    FloatVector v1 = FloatVector.fromArray(SPECIES, work, right + PARTS);
    FloatVector v2 = FloatVector.fromArray(SPECIES, work, right + 2 * PARTS);
    FloatVector v3 = FloatVector.fromArray(SPECIES, work, right + 3 * PARTS);
    FloatVector c00 = u0.mul(v0);
    FloatVector c01 = u0.mul(v1);
    FloatVector c02 = u0.mul(v2);
    FloatVector c03 = u0.mul(v3);
    FloatVector c10 = u1.mul(v0);
    FloatVector c11 = u1.mul(v1);
    FloatVector c12 = u1.mul(v2);
    FloatVector c13 = u1.mul(v3);
    FloatVector c20 = u2.mul(v0);
    FloatVector c21 = u2.mul(v1);
    FloatVector c22 = u2.mul(v2);
    FloatVector c23 = u2.mul(v3);
    FloatVector c30 = u3.mul(v0);
    FloatVector c31 = u3.mul(v1);
    FloatVector c32 = u3.mul(v2);
    FloatVector c33 = u3.mul(v3);
    for (int k = lane; k < whole; k += PARTS) {
      FloatVector x0 = FloatVector.fromArray(SPECIES, m, a0 + k);
      FloatVector x1 = FloatVector.fromArray(SPECIES, m, a1 + k);
      FloatVector x2 = FloatVector.fromArray(SPECIES, m, a2 + k);
      FloatVector x3 = FloatVector.fromArray(SPECIES, m, a3 + k);
      FloatVector y0 = FloatVector.fromArray(SPECIES, m, b0 + k);
      c00 = x0.fma(y0, c00);
      c10 = x1.fma(y0, c10);
      c20 = x2.fma(y0, c20);
      c30 = x3.fma(y0, c30);
      FloatVector y1 = FloatVector.fromArray(SPECIES, m, b1 + k);
      c01 = x0.fma(y1, c01);
      c11 = x1.fma(y1, c11);
      c21 = x2.fma(y1, c21);
      c31 = x3.fma(y1, c31);
      FloatVector y2 = FloatVector.fromArray(SPECIES, m, b2 + k);
      c02 = x0.fma(y2, c02);
      c12 = x1.fma(y2, c12);
      c22 = x2.fma(y2, c22);
      c32 = x3.fma(y2, c32);
      FloatVector y3 = FloatVector.fromArray(SPECIES, m, b3 + k);
      c03 = x0.fma(y3, c03);
      c13 = x1.fma(y3, c13);
      c23 = x2.fma(y3, c23);
      c33 = x3.fma(y3, c33);
    }
    c00.intoArray(work, t0);
    c01.intoArray(work, t1);
    c02.intoArray(work, t2);
    c03.intoArray(work, t3);
    c10.intoArray(work, t0 + ROW);
    c11.intoArray(work, t1 + ROW);
    c12.intoArray(work, t2 + ROW);
    c13.intoArray(work, t3 + ROW);
    c20.intoArray(work, t0 + 2 * ROW);
    c21.intoArray(work, t1 + 2 * ROW);
    c22.intoArray(work, t2 + 2 * ROW);
    c23.intoArray(work, t3 + 2 * ROW);
    c30.intoArray(work, t0 + 3 * ROW);
    c31.intoArray(work, t1 + 3 * ROW);
    c32.intoArray(work, t2 + 3 * ROW);
    c33.intoArray(work, t3 + 3 * ROW);
  }

  /** Four rows by two columns, for processors with 16 registers. */
  static void fourByTwo(
      float[] m,
      int a0,
      int a1,
      int a2,
      int a3,
      int b0,
      int b1,
      int lane,
      int whole,
      float[] work,
      int left,
      int right,
      int t0,
      int t1) {
    FloatVector u0 = FloatVector.fromArray(SPECIES, work, left);
    FloatVector u1 = FloatVector.fromArray(SPECIES, work, left + PARTS);
    FloatVector u2 = FloatVector.fromArray(SPECIES, work, left + 2 * PARTS);
    FloatVector u3 = FloatVector.fromArray(SPECIES, work, left + 3 * PARTS);
    FloatVector v0 = FloatVector.fromArray(SPECIES, work, right);
    FloatVector v1 = FloatVector.fromArray(SPECIES, work, right + PARTS);
    FloatVector c00 = u0.mul(v0);
    FloatVector c01 = u0.mul(v1);
    FloatVector c10 = u1.mul(v0);
    FloatVector c11 = u1.mul(v1);
    FloatVector c20 = u2.mul(v0);
    FloatVector c21 = u2.mul(v1);
    FloatVector c30 = u3.mul(v0);
    FloatVector c31 = u3.mul(v1);
    for (int k = lane; k < whole; k += PARTS) {
      FloatVector y0 = FloatVector.fromArray(SPECIES, m, b0 + k);
      FloatVector y1 = FloatVector.fromArray(SPECIES, m, b1 + k);
      FloatVector x0 = FloatVector.fromArray(SPECIES, m, a0 + k);
      c00 = x0.fma(y0, c00);
      c01 = x0.fma(y1, c01);
      FloatVector x1 = FloatVector.fromArray(SPECIES, m, a1 + k);
      c10 = x1.fma(y0, c10);
      c11 = x1.fma(y1, c11);
      FloatVector x2 = FloatVector.fromArray(SPECIES, m, a2 + k);
      c20 = x2.fma(y0, c20);
      c21 = x2.fma(y1, c21);
      FloatVector x3 = FloatVector.fromArray(SPECIES, m, a3 + k);
      c30 = x3.fma(y0, c30);
      c31 = x3.fma(y1, c31);
    }
    c00.intoArray(work, t0);
    c01.intoArray(work, t1);
    c10.intoArray(work, t0 + ROW);
    c11.intoArray(work, t1 + ROW);
    c20.intoArray(work, t0 + 2 * ROW);
    c21.intoArray(work, t1 + 2 * ROW);
    c30.intoArray(work, t0 + 3 * ROW);
    c31.intoArray(work, t1 + 3 * ROW);
  }

  /**
   * Replaces the partial sums of some numbers by the numbers, in the order of {@link #place}.
   *
   * @param numbers how many, a multiple of {@link #COLUMNS}
   */
  static void addParts(float[] work, int sums, int numbers) {
    if (LANES == PARTS) {
      addFourLanes(work, sums, numbers / 4, APART_8, UPPER_8, APART_4, UPPER_4);
      addFourLanes(work, sums, numbers / 16, APART_2, UPPER_2, APART_1, UPPER_1);
    } else {
      for (int i = 0; i < numbers; i++) {
        int at = sums + i * PARTS;
        work[sums + i] =
            addFour(work, at)
                + addFour(work, at + 2)
                + (addFour(work, at + 1) + addFour(work, at + 3));
      }
    }
  }

  /** Adds lanes of four vectors, those half of something apart and then those a quarter. */
  private static void addFourLanes(
      float[] work,
      int sums,
      int vectors,
      VectorShuffle<Float> half,
      int upperHalf,
      VectorShuffle<Float> quarter,
      int upperQuarter) {
    IntVector m = IntVector.fromArray(INTS, UPPER, upperHalf);
    IntVector n = IntVector.fromArray(INTS, UPPER, upperQuarter);
    for (int i = 0; i < vectors; i++) {
      int from = sums + i * 4 * LANES;
      IntVector a = FloatVector.fromArray(SPECIES, work, from).reinterpretAsInts();
      IntVector b = FloatVector.fromArray(SPECIES, work, from + LANES).reinterpretAsInts();
      IntVector ab = a.lanewise(XOR, b).and(m);
      FloatVector p = b.lanewise(XOR, ab).reinterpretAsFloats().rearrange(half);
      IntVector u = a.lanewise(XOR, ab).reinterpretAsFloats().add(p).reinterpretAsInts();
      IntVector c = FloatVector.fromArray(SPECIES, work, from + 2 * LANES).reinterpretAsInts();
      IntVector d = FloatVector.fromArray(SPECIES, work, from + 3 * LANES).reinterpretAsInts();
      IntVector cd = c.lanewise(XOR, d).and(m);
      FloatVector q = d.lanewise(XOR, cd).reinterpretAsFloats().rearrange(half);
      IntVector v = c.lanewise(XOR, cd).reinterpretAsFloats().add(q).reinterpretAsInts();
      IntVector uv = u.lanewise(XOR, v).and(n);
      FloatVector r = v.lanewise(XOR, uv).reinterpretAsFloats().rearrange(quarter);
      u.lanewise(XOR, uv).reinterpretAsFloats().add(r).intoArray(work, sums + i * LANES);
    }
  }

  /** The sum of every fourth partial sum. */
  private static float addFour(float[] s, int at) {
    return s[at] + s[at + 8] + (s[at + 4] + s[at + 12]);
  }

  /**
   * Where the partial sums of a column go, for {@link #addParts} to leave the columns in order: by
   * the reversed bits of its number.
   */
  static int place(int column) {
    return LANES == PARTS
        ? Integer.reverse(column) >>> Integer.numberOfLeadingZeros(PARTS - 1)
        : column;
  }
}
