package org.vae4j.nativebackend.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Maxima of rows that lie in one piece, with the tiles of {@link RowReductionKernel}, four rows
 * side by side as in {@link VectorRowSumKernel}. The order makes no difference.
 */
final class VectorRowMaximumKernel implements PiecewiseKernel {
  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
  private static final int LANES = FLOATS.length();
  private static final int ROWS = 4;
  private static final int MINUS_INFINITY_BITS = 0xFF800000;

  private final Reduction reduction;
  private final Tiling tiling;

  VectorRowMaximumKernel(Reduction reduction) {
    this.reduction = reduction;
    this.tiling = RowReductionKernel.tiling(reduction);
  }

  @Override
  public Tiling tiling() {
    return tiling;
  }

  @Override
  public void compute(int from, int to, Frame frame, Scratch scratch) {
    float[] memory = frame.memory();
    float[] maxima = scratch.registers()[0];
    int length = reduction.length();
    int input = scratch.at(reduction.input());
    int last = to - 1;
    for (int row = from; row <= last; row += ROWS) {
      int a = input + row * length;
      int b = input + Math.min(row + 1, last) * length;
      int c = input + Math.min(row + 2, last) * length;
      int d = input + Math.min(row + 3, last) * length;
      max(memory, a, b, c, d, length, maxima);
      for (int i = 0; i < ROWS; i++) {
        memory[scratch.at(reduction.result()) + Math.min(row + i, last)] = maxima[i];
      }
    }
  }

  private static void max(float[] x, int a, int b, int c, int d, int count, float[] maxima) {
    FloatVector m0 = FloatVector.broadcast(FLOATS, Float.NEGATIVE_INFINITY);
    FloatVector m1 = m0;
    FloatVector m2 = m0;
    FloatVector m3 = m0;
    int whole = count / LANES * LANES;
    for (int i = 0; i < whole; i += LANES) {
      m0 = m0.max(FloatVector.fromArray(FLOATS, x, a + i));
      m1 = m1.max(FloatVector.fromArray(FLOATS, x, b + i));
      m2 = m2.max(FloatVector.fromArray(FLOATS, x, c + i));
      m3 = m3.max(FloatVector.fromArray(FLOATS, x, d + i));
    }
    IntVector rest = IntVector.fromArray(INTS, FirstLanes.BITS, FirstLanes.from(count - whole));
    IntVector others = rest.not().and(MINUS_INFINITY_BITS);
    FloatVector r0 = FloatVector.fromArray(FLOATS, x, a + whole);
    FloatVector r1 = FloatVector.fromArray(FLOATS, x, b + whole);
    FloatVector r2 = FloatVector.fromArray(FLOATS, x, c + whole);
    FloatVector r3 = FloatVector.fromArray(FLOATS, x, d + whole);
    maxima[0] =
        m0.max(r0.reinterpretAsInts().and(rest).or(others).reinterpretAsFloats())
            .reduceLanes(VectorOperators.MAX);
    maxima[1] =
        m1.max(r1.reinterpretAsInts().and(rest).or(others).reinterpretAsFloats())
            .reduceLanes(VectorOperators.MAX);
    maxima[2] =
        m2.max(r2.reinterpretAsInts().and(rest).or(others).reinterpretAsFloats())
            .reduceLanes(VectorOperators.MAX);
    maxima[3] =
        m3.max(r3.reinterpretAsInts().and(rest).or(others).reinterpretAsFloats())
            .reduceLanes(VectorOperators.MAX);
  }
}
