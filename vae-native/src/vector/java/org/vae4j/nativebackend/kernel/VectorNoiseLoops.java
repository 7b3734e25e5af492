package org.vae4j.nativebackend.kernel;

import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.I2F;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.XOR;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The loops of {@link VectorNoiseKernel} from words to numbers, with the bits of {@link
 * org.vae4j.random.BoxMuller}. Counts are rounded up to whole vectors, so registers need room for
 * that; a loop calls nothing but the Vector API, for the reason that {@link VectorLoops} gives.
 */
final class VectorNoiseLoops {
  /** The register of the first numbers of pairs. */
  static final int FIRST = 0;

  /** The register of the second numbers of pairs. */
  static final int SECOND = 1;

  private static final int RADIUS = 2;
  private static final int SINE = 3;
  private static final int COSINE = 4;

  /** How many registers the loops use. */
  static final int REGISTERS = 5;

  // what is needed for a while lies where results will, so that fewer registers fill the cache
  private static final int MANTISSA = FIRST;
  private static final int EXPONENT = SECOND;
  private static final int ANGLE = FIRST;

  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
  static final int LANES = INTS.length();

  private static final int SQRT_HALF_BITS = 0x3F3504F3;
  private static final int MANTISSA_BITS = 23;

  /** Adding 1.5 · 2^23 to a whole number puts it into the lowest bits of the sum. */
  private static final float WHOLE = 12582912f;

  private static final int WHOLE_BITS = 0x4B400000;
  private static final float HALF_PI = 1.57079632679489662f;

  /** The bits of 2^23, whose lowest bits are a whole number that is added to it. */
  private static final int TWO_POW_23_BITS = 0x4B000000;

  private static final int QUARTER_BITS = 22;
  private static final int QUARTER = 1 << QUARTER_BITS;

  private VectorNoiseLoops() {}

  private static FloatVector at(float[] array, int index) {
    return FloatVector.fromArray(FLOATS, array, index);
  }

  /** Uniform numbers of 24 bits in [0, 1). */
  static void uniform(int[] words, float[][] registers, int pairs) {
    uniform(words, 0, registers[FIRST], pairs);
    uniform(words, pairs, registers[SECOND], pairs);
  }

  private static void uniform(int[] words, int from, float[] out, int count) {
    for (int i = 0; i < count; i += LANES) {
      IntVector whole = IntVector.fromArray(INTS, words, from + i).lanewise(LSHR, 8);
      ((FloatVector) whole.convert(I2F, 0)).mul(0x1p-24f).intoArray(out, i);
    }
  }

  /** Of u in (0, 1], made of a word: u / 2^e - 1 and e as in {@link VectorLoops}. */
  static void mantissas(int[] words, float[][] registers, int pairs) {
    float[] mantissas = registers[MANTISSA];
    float[] exponents = registers[EXPONENT];
    for (int i = 0; i < pairs; i += LANES) {
      IntVector whole = IntVector.fromArray(INTS, words, i).lanewise(LSHR, 8).add(1);
      IntVector bits = ((FloatVector) whole.convert(I2F, 0)).mul(0x1p-24f).reinterpretAsInts();
      IntVector exponent = bits.sub(SQRT_HALF_BITS).lanewise(ASHR, MANTISSA_BITS);
      bits.sub(exponent.lanewise(LSHL, MANTISSA_BITS))
          .reinterpretAsFloats()
          .sub(1f)
          .intoArray(mantissas, i);
      exponent.add(WHOLE_BITS).reinterpretAsFloats().sub(WHOLE).intoArray(exponents, i);
    }
  }

  /** log u, in place of the radius. */
  static void logarithms(int[] words, float[][] registers, int pairs) {
    float[] mantissas = registers[MANTISSA];
    float[] exponents = registers[EXPONENT];
    float[] out = registers[RADIUS];
    VectorLoops.logOfPositive(mantissas, 0, exponents, 0, exponents, 0, out, 0, pairs);
  }

  /** sqrt(-2 log u). */
  static void radii(int[] words, float[][] registers, int pairs) {
    float[] radii = registers[RADIUS];
    for (int i = 0; i < pairs; i += LANES) {
      at(radii, i).mul(-2f).sqrt().intoArray(radii, i);
    }
  }

  /**
   * What is left of angles beside whole quadrants, -π/4 to π/4, and the sine of that.
   *
   * <p>What is left is made of the word's upper 24 bits as a whole number, where nothing is
   * rounded; nor is it by a power of two in a factor.
   */
  static void sines(int[] words, float[][] registers, int pairs) {
    float[] angles = registers[ANGLE];
    float[] sines = registers[SINE];
    for (int i = 0; i < pairs; i += LANES) {
      FloatVector x =
          IntVector.fromArray(INTS, words, pairs + i)
              .lanewise(LSHR, 8)
              .add(QUARTER / 2)
              .and(QUARTER - 1)
              .or(TWO_POW_23_BITS)
              .reinterpretAsFloats()
              .sub(0x1p23f + QUARTER / 2)
              .mul(HALF_PI / QUARTER);
      FloatVector z = x.mul(x);
      FloatVector p = z.mul(-1.9515295891E-4f).add(8.3321608736E-3f).mul(z).sub(1.6666654611E-1f);
      p.mul(z).mul(x).add(x).intoArray(sines, i);
      x.intoArray(angles, i);
    }
  }

  /** The cosine of what is left. */
  static void cosines(int[] words, float[][] registers, int pairs) {
    float[] angles = registers[ANGLE];
    float[] cosines = registers[COSINE];
    for (int i = 0; i < pairs; i += LANES) {
      FloatVector x = at(angles, i);
      FloatVector z = x.mul(x);
      z.mul(2.443315711809948E-5f)
          .sub(1.388731625493765E-3f)
          .mul(z)
          .add(4.166664568298827E-2f)
          .mul(z)
          .mul(z)
          .sub(z.mul(0.5f))
          .add(1f)
          .intoArray(cosines, i);
    }
  }

  /** The radius times the cosine of the whole angle. */
  static void first(int[] words, float[][] registers, int pairs) {
    turned(
        words, registers[COSINE], registers[SINE], 1, registers[RADIUS], registers[FIRST], pairs);
  }

  /** The radius times the sine of the whole angle. */
  static void second(int[] words, float[][] registers, int pairs) {
    turned(
        words, registers[SINE], registers[COSINE], 0, registers[RADIUS], registers[SECOND], pairs);
  }

  /**
   * The radius times one function of the whole angle, of both functions of what is left of it: in
   * odd quadrants they change places.
   *
   * @param ahead how many quadrants before the sine the function changes its sign
   */
  private static void turned(
      int[] words,
      float[] function,
      float[] other,
      int ahead,
      float[] radii,
      float[] out,
      int pairs) {
    for (int i = 0; i < pairs; i += LANES) {
      IntVector quadrant =
          IntVector.fromArray(INTS, words, pairs + i)
              .lanewise(LSHR, 8)
              .add(QUARTER / 2)
              .lanewise(LSHR, QUARTER_BITS);
      IntVector even = at(function, i).reinterpretAsInts();
      at(other, i)
          .reinterpretAsInts()
          .lanewise(XOR, even)
          .and(quadrant.and(1).neg())
          .lanewise(XOR, even)
          .lanewise(XOR, quadrant.add(ahead).and(2).lanewise(LSHL, 30))
          .reinterpretAsFloats()
          .mul(at(radii, i))
          .intoArray(out, i);
    }
  }

  /**
   * The numbers of blocks, in the order of their words, from the order of {@link
   * VectorPhiloxLoops}.
   */
  static void interleave(float[] first, float[] second, int stride, float[] out) {
    for (int i = 0; i < stride; i++) {
      out[4 * i] = first[i];
      out[4 * i + 1] = second[i];
      out[4 * i + 2] = first[stride + i];
      out[4 * i + 3] = second[stride + i];
    }
  }
}
