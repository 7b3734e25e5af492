package org.vae4j.nativebackend.kernel;

import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.I2F;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.XOR;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;
import org.vae4j.random.Philox;

/**
 * The loops of {@link VectorNoiseKernel}, with the bits of {@link Philox} and {@link
 * org.vae4j.random.BoxMuller}. Counts are rounded up to whole vectors, so stretches need room for
 * that; a loop calls nothing but the Vector API, for the reason that {@link VectorLoops} gives.
 */
final class VectorNoiseLoops {
  /** The register of the first numbers of pairs. */
  static final int FIRST = 0;

  /** The register of the second numbers of pairs. */
  static final int SECOND = 1;

  private static final int RADIUS = 2;
  private static final int MANTISSA = 3;
  private static final int EXPONENT = 4;
  private static final int ANGLE = 5;
  private static final int SINE = 6;
  private static final int COSINE = 7;

  /** How many registers the loops use. */
  static final int REGISTERS = 8;

  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
  static final int LANES = INTS.length();

  private static final int WORDS = Philox.WORDS;
  private static final int ROUNDS = 10;
  private static final int MULTIPLIER_0 = 0xD2511F53;
  private static final int MULTIPLIER_1 = 0xCD9E8D57;
  private static final int WEYL_0 = 0x9E3779B9;
  private static final int WEYL_1 = 0xBB67AE85;
  private static final int LOW_HALF = 0xFFFF;

  /**
   * Where the words of a block's counter lie, so that words 0 and 2 lie before 1 and 3 in the end.
   */
  private static final int[] STRETCHES = {1, 3, 0, 2};

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

  /**
   * Blocks of Philox 4x32-10. The words of a block are {@code stride} apart in the order 0, 2, 1,
   * 3: those of which Box–Muller makes radii before those of which it makes angles.
   *
   * <p>The words of a round are written over those that it uses up: where word i was, word i - 1 is
   * a round later.
   *
   * @param first the first block: the lower half of its counter, one less than the next one's
   * @param step the upper half of all counters
   */
  static void words(int first, long step, long key, int[] words, int stride) {
    begin(first, step, words, stride);
    int k0 = (int) key;
    int k1 = (int) (key >>> 32);
    for (int round = 0; round < ROUNDS; round++) {
      for (int half = 0; half < 2; half++) {
        int multiplier = half == 0 ? MULTIPLIER_0 : MULTIPLIER_1;
        int k = half == 0 ? k1 : k0;
        int x = STRETCHES[(round + 2 * half) % WORDS] * stride;
        int y = STRETCHES[(round + 2 * half + 3) % WORDS] * stride;
        multiply(words, x, y, multiplier, k, stride);
      }
      k0 += WEYL_0;
      k1 += WEYL_1;
    }
  }

  private static void begin(int first, long step, int[] words, int stride) {
    int c0 = STRETCHES[0] * stride;
    int c1 = STRETCHES[1] * stride;
    int c2 = STRETCHES[2] * stride;
    int c3 = STRETCHES[3] * stride;
    for (int i = 0; i < stride; i++) {
      words[c0 + i] = first + i;
    }
    Arrays.fill(words, c1, c1 + stride, 0);
    Arrays.fill(words, c2, c2 + stride, (int) step);
    Arrays.fill(words, c3, c3 + stride, (int) (step >>> 32));
  }

  /**
   * Half a round: the lower half of the product of x and the multiplier replaces x, and its upper
   * half is added to y and the key without carry.
   *
   * <p>The upper half is put together from products of halves: lanes of 64 bits are not multiplied
   * by an instruction everywhere.
   */
  private static void multiply(int[] words, int x, int y, int multiplier, int key, int count) {
    for (int i = 0; i < count; i += LANES) {
      IntVector v = IntVector.fromArray(INTS, words, x + i);
      IntVector low = v.and(LOW_HALF);
      IntVector high = v.lanewise(LSHR, 16);
      IntVector middle =
          low.mul(multiplier & LOW_HALF).lanewise(LSHR, 16).add(high.mul(multiplier & LOW_HALF));
      IntVector carry = middle.and(LOW_HALF).add(low.mul(multiplier >>> 16)).lanewise(LSHR, 16);
      high.mul(multiplier >>> 16)
          .add(middle.lanewise(LSHR, 16))
          .add(carry)
          .lanewise(XOR, IntVector.fromArray(INTS, words, y + i))
          .lanewise(XOR, key)
          .intoArray(words, y + i);
      v.mul(multiplier).intoArray(words, x + i);
    }
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
   * What is left of angles beside whole quadrants, -π/4 to π/4, and its sine.
   *
   * <p>It is made of the word's upper 24 bits as a whole number, where nothing is rounded; nor is
   * it by a power of two in a factor.
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
    float[] sines = registers[SINE];
    float[] cosines = registers[COSINE];
    float[] radii = registers[RADIUS];
    float[] out = registers[FIRST];
    for (int i = 0; i < pairs; i += LANES) {
      IntVector quadrant =
          IntVector.fromArray(INTS, words, pairs + i)
              .lanewise(LSHR, 8)
              .add(QUARTER / 2)
              .lanewise(LSHR, QUARTER_BITS);
      IntVector cosine = at(cosines, i).reinterpretAsInts();
      at(sines, i)
          .reinterpretAsInts()
          .lanewise(XOR, cosine)
          .and(quadrant.and(1).neg())
          .lanewise(XOR, cosine)
          .lanewise(XOR, quadrant.add(1).and(2).lanewise(LSHL, 30))
          .reinterpretAsFloats()
          .mul(at(radii, i))
          .intoArray(out, i);
    }
  }

  /** The radius times the sine of the whole angle. */
  static void second(int[] words, float[][] registers, int pairs) {
    float[] sines = registers[SINE];
    float[] cosines = registers[COSINE];
    float[] radii = registers[RADIUS];
    float[] out = registers[SECOND];
    for (int i = 0; i < pairs; i += LANES) {
      IntVector quadrant =
          IntVector.fromArray(INTS, words, pairs + i)
              .lanewise(LSHR, 8)
              .add(QUARTER / 2)
              .lanewise(LSHR, QUARTER_BITS);
      IntVector sine = at(sines, i).reinterpretAsInts();
      at(cosines, i)
          .reinterpretAsInts()
          .lanewise(XOR, sine)
          .and(quadrant.and(1).neg())
          .lanewise(XOR, sine)
          .lanewise(XOR, quadrant.and(2).lanewise(LSHL, 30))
          .reinterpretAsFloats()
          .mul(at(radii, i))
          .intoArray(out, i);
    }
  }

  /** The numbers of blocks, in the order of their words, from the order of {@link #words}. */
  static void interleave(float[] first, float[] second, int stride, float[] out) {
    for (int i = 0; i < stride; i++) {
      out[4 * i] = first[i];
      out[4 * i + 1] = second[i];
      out[4 * i + 2] = first[stride + i];
      out[4 * i + 3] = second[stride + i];
    }
  }
}
