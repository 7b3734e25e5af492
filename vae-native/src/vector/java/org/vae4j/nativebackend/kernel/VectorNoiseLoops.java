package org.vae4j.nativebackend.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The loops of {@link VectorNoiseKernel} over stretches of arrays, with the bits of {@link
 * org.vae4j.random.Philox} and {@link org.vae4j.random.BoxMuller}. Counts are rounded up to whole
 * vectors, so stretches need room for that; a loop calls nothing but the Vector API, for the reason
 * that {@link VectorLoops} gives.
 */
final class VectorNoiseLoops {
  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
  static final int LANES = INTS.length();

  private static final int ROUNDS = 10;
  private static final int MULTIPLIER_0 = 0xD2511F53;
  private static final int MULTIPLIER_1 = 0xCD9E8D57;
  private static final int WEYL_0 = 0x9E3779B9;
  private static final int WEYL_1 = 0xBB67AE85;
  private static final int LOW_HALF = 0xFFFF;

  private static final int SQRT_HALF_BITS = 0x3F3504F3;
  private static final int MANTISSA_BITS = 23;
  private static final float LN2_HIGH = 0.693359375f;
  private static final float LN2_LOW = -2.12194440e-4f;

  private static final float HALF_PI = 1.57079632679489662f;

  /** The bits of 2^23, whose lowest bits are a whole number that is added to it. */
  private static final int TWO_POW_23_BITS = 0x4B000000;

  private static final int QUARTER_BITS = 22;
  private static final int QUARTER = 1 << QUARTER_BITS;

  private VectorNoiseLoops() {}

  /**
   * Blocks of Philox 4x32-10. The words of a block are {@code stride} apart in the order 0, 2, 1,
   * 3: those of which Box–Muller makes radii before those of which it makes angles.
   *
   * <p>The upper half of a product of words is put together from products of their halves: lanes of
   * 64 bits are not multiplied by an instruction everywhere.
   *
   * @param first the first block: the lower half of its counter, one less than the next one's
   * @param step the upper half of all counters
   */
  static void words(int first, long step, long key, int[] words, int stride) {
    for (int i = 0; i < stride; i += LANES) {
      IntVector c0 = IntVector.zero(INTS).addIndex(1).add(first + i);
      IntVector c1 = IntVector.zero(INTS);
      IntVector c2 = IntVector.broadcast(INTS, (int) step);
      IntVector c3 = IntVector.broadcast(INTS, (int) (step >>> 32));
      int k0 = (int) key;
      int k1 = (int) (key >>> 32);
      for (int round = 0; round < ROUNDS; round++) {
        IntVector low0 = c0.and(LOW_HALF);
        IntVector high0 = c0.lanewise(VectorOperators.LSHR, 16);
        IntVector middle0 =
            low0.mul(MULTIPLIER_0 & LOW_HALF)
                .lanewise(VectorOperators.LSHR, 16)
                .add(high0.mul(MULTIPLIER_0 & LOW_HALF));
        IntVector upper0 =
            high0
                .mul(MULTIPLIER_0 >>> 16)
                .add(middle0.lanewise(VectorOperators.LSHR, 16))
                .add(
                    middle0
                        .and(LOW_HALF)
                        .add(low0.mul(MULTIPLIER_0 >>> 16))
                        .lanewise(VectorOperators.LSHR, 16));
        IntVector low1 = c2.and(LOW_HALF);
        IntVector high1 = c2.lanewise(VectorOperators.LSHR, 16);
        IntVector middle1 =
            low1.mul(MULTIPLIER_1 & LOW_HALF)
                .lanewise(VectorOperators.LSHR, 16)
                .add(high1.mul(MULTIPLIER_1 & LOW_HALF));
        IntVector upper1 =
            high1
                .mul(MULTIPLIER_1 >>> 16)
                .add(middle1.lanewise(VectorOperators.LSHR, 16))
                .add(
                    middle1
                        .and(LOW_HALF)
                        .add(low1.mul(MULTIPLIER_1 >>> 16))
                        .lanewise(VectorOperators.LSHR, 16));
        IntVector next1 = c2.mul(MULTIPLIER_1);
        IntVector next3 = c0.mul(MULTIPLIER_0);
        c0 = c1.lanewise(VectorOperators.XOR, k0).lanewise(VectorOperators.XOR, upper1);
        c2 = c3.lanewise(VectorOperators.XOR, k1).lanewise(VectorOperators.XOR, upper0);
        c1 = next1;
        c3 = next3;
        k0 += WEYL_0;
        k1 += WEYL_1;
      }
      c0.intoArray(words, i);
      c2.intoArray(words, stride + i);
      c1.intoArray(words, 2 * stride + i);
      c3.intoArray(words, 3 * stride + i);
    }
  }

  /** Uniform numbers of 24 bits in [0, 1). */
  static void uniform(int[] words, float[] out, int count) {
    for (int i = 0; i < count; i += LANES) {
      FloatVector whole =
          (FloatVector)
              IntVector.fromArray(INTS, words, i)
                  .lanewise(VectorOperators.LSHR, 8)
                  .convert(VectorOperators.I2F, 0);
      whole.mul(0x1p-24f).intoArray(out, i);
    }
  }

  /** sqrt(-2 log u), with u in (0, 1] made of a word. */
  static void radii(int[] words, float[] out, int count) {
    for (int i = 0; i < count; i += LANES) {
      FloatVector whole =
          (FloatVector)
              IntVector.fromArray(INTS, words, i)
                  .lanewise(VectorOperators.LSHR, 8)
                  .add(1)
                  .convert(VectorOperators.I2F, 0);
      IntVector bits = whole.mul(0x1p-24f).reinterpretAsInts();
      IntVector exponent = bits.sub(SQRT_HALF_BITS).lanewise(VectorOperators.ASHR, MANTISSA_BITS);
      FloatVector scale = (FloatVector) exponent.convert(VectorOperators.I2F, 0);
      FloatVector m =
          bits.sub(exponent.lanewise(VectorOperators.LSHL, MANTISSA_BITS))
              .reinterpretAsFloats()
              .sub(1f);
      FloatVector square = m.mul(m);
      FloatVector p = m.mul(7.0376836292E-2f).sub(1.1514610310E-1f);
      p = p.mul(m).add(1.1676998740E-1f);
      p = p.mul(m).sub(1.2420140846E-1f);
      p = p.mul(m).add(1.4249322787E-1f);
      p = p.mul(m).sub(1.6668057665E-1f);
      p = p.mul(m).add(2.0000714765E-1f);
      p = p.mul(m).sub(2.4999993993E-1f);
      p = p.mul(m).add(3.3333331174E-1f);
      FloatVector tail = p.mul(m).mul(square).add(scale.mul(LN2_LOW)).sub(square.mul(0.5f));
      m.add(tail).add(scale.mul(LN2_HIGH)).mul(-2f).sqrt().intoArray(out, i);
    }
  }

  /**
   * Pairs of normal numbers of radii and of the words, {@code count} behind the radii's, of angles.
   *
   * <p>The quadrant and what is left of the angle, -π/4 to π/4, are made of the word's upper 24
   * bits as whole numbers, where nothing is rounded; nor is it by a power of two in a factor.
   */
  static void pairs(int[] words, float[] radii, float[] first, float[] second, int count) {
    for (int i = 0; i < count; i += LANES) {
      IntVector turn =
          IntVector.fromArray(INTS, words, count + i)
              .lanewise(VectorOperators.LSHR, 8)
              .add(QUARTER / 2);
      IntVector quadrant = turn.lanewise(VectorOperators.LSHR, QUARTER_BITS);
      FloatVector x =
          turn.and(QUARTER - 1)
              .or(TWO_POW_23_BITS)
              .reinterpretAsFloats()
              .sub(0x1p23f + QUARTER / 2)
              .mul(HALF_PI / QUARTER);
      FloatVector z = x.mul(x);
      IntVector sine =
          z.mul(-1.9515295891E-4f)
              .add(8.3321608736E-3f)
              .mul(z)
              .sub(1.6666654611E-1f)
              .mul(z)
              .mul(x)
              .add(x)
              .reinterpretAsInts();
      IntVector cosine =
          z.mul(2.443315711809948E-5f)
              .sub(1.388731625493765E-3f)
              .mul(z)
              .add(4.166664568298827E-2f)
              .mul(z)
              .mul(z)
              .sub(z.mul(0.5f))
              .add(1f)
              .reinterpretAsInts();
      IntVector swapped = sine.lanewise(VectorOperators.XOR, cosine).and(quadrant.and(1).neg());
      FloatVector radius = FloatVector.fromArray(FLOATS, radii, i);
      cosine
          .lanewise(VectorOperators.XOR, swapped)
          .lanewise(VectorOperators.XOR, quadrant.add(1).and(2).lanewise(VectorOperators.LSHL, 30))
          .reinterpretAsFloats()
          .mul(radius)
          .intoArray(first, i);
      sine.lanewise(VectorOperators.XOR, swapped)
          .lanewise(VectorOperators.XOR, quadrant.and(2).lanewise(VectorOperators.LSHL, 30))
          .reinterpretAsFloats()
          .mul(radius)
          .intoArray(second, i);
    }
  }

  /** The numbers of blocks, in the order of their words, from the order of {@link #words}. */
  static void interleave(float[] first, float[] second, int from, int stride, float[] out) {
    for (int i = 0; i < stride; i++) {
      out[4 * i] = first[i];
      out[4 * i + 1] = second[from + i];
      out[4 * i + 2] = first[stride + i];
      out[4 * i + 3] = second[from + stride + i];
    }
  }
}
