package org.vae4j.nativebackend.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The loops of the elementwise operations over stretches of arrays. A count is rounded up to whole
 * vectors, so stretches need room for that.
 *
 * <p>The functions are those of {@link FloatMath} in the same order of the same exactly rounded
 * operations: the results are the same bits. A loop calls nothing but the Vector API: a method of
 * ours that C2 has compiled by itself before the loop is not inlined any more (InlineSmallCode),
 * and every vector it takes or returns becomes an object.
 */
final class VectorLoops {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  static final int LANES = SPECIES.length();

  private static final float LOG2_E = 1.44269504088896341f;
  private static final float LN2_HIGH = 0.693359375f;
  private static final float LN2_LOW = -2.12194440e-4f;
  private static final int SQRT_HALF_BITS = 0x3F3504F3;

  /** Adding 1.5 · 2^23 rounds to a whole number, which the lowest bits of the sum hold. */
  private static final float ROUND = 12582912f;

  private static final int ROUND_BITS = 0x4B400000;
  private static final int BIAS = 127;
  private static final int MANTISSA_BITS = 23;
  private static final float EXP_UNDERFLOW = -104f;
  private static final float EXP_OVERFLOW = 89f;
  private static final float TANH_SATURATED = 9.1f;
  private static final float TANH_SMALL = 0.625f;

  private VectorLoops() {}

  private static FloatVector at(float[] array, int index) {
    return FloatVector.fromArray(SPECIES, array, index);
  }

  /** Copies a whole vector, whatever the count. */
  static void copyVector(float[] memory, int source, int target, int count) {
    at(memory, source).intoArray(memory, target);
  }

  /** Adds exactly so many numbers to others of the same array. */
  static void addTo(float[] memory, int source, int target, int count) {
    int i = 0;
    for (; i + LANES <= count; i += LANES) {
      at(memory, target + i).add(at(memory, source + i)).intoArray(memory, target + i);
    }
    for (; i < count; i++) {
      memory[target + i] += memory[source + i];
    }
  }

  static void negate(
      float[] a, int x, float[] b, int y, float[] c, int w, float[] out, int z, int n) {
    for (int i = 0; i < n; i += LANES) {
      at(a, x + i).neg().intoArray(out, z + i);
    }
  }

  /** -|x|, but not where e^x has become 0. */
  static void negatedMagnitude(
      float[] a, int x, float[] b, int y, float[] c, int w, float[] out, int z, int n) {
    for (int i = 0; i < n; i += LANES) {
      at(a, x + i).abs().neg().max(EXP_UNDERFLOW).intoArray(out, z + i);
    }
  }

  /** 2|x|, as if |x| were at most where tanh has become 1. */
  static void twiceMagnitude(
      float[] a, int x, float[] b, int y, float[] c, int w, float[] out, int z, int n) {
    for (int i = 0; i < n; i += LANES) {
      FloatVector magnitude = at(a, x + i).abs().min(TANH_SATURATED);
      magnitude.add(magnitude).intoArray(out, z + i);
    }
  }

  static void oneMore(
      float[] a, int x, float[] b, int y, float[] c, int w, float[] out, int z, int n) {
    for (int i = 0; i < n; i += LANES) {
      at(a, x + i).add(1f).intoArray(out, z + i);
    }
  }

  /** e^x where that is a number by its formula; anything elsewhere. */
  static void expOfBounded(
      float[] a, int x, float[] b, int y, float[] c, int w, float[] out, int z, int n) {
    for (int i = 0; i < n; i += LANES) {
      FloatVector v = at(a, x + i);
      FloatVector shifted = v.mul(LOG2_E).add(ROUND);
      FloatVector whole = shifted.sub(ROUND);
      FloatVector r = v.sub(whole.mul(LN2_HIGH)).sub(whole.mul(LN2_LOW));
      FloatVector square = r.mul(r);
      FloatVector high = r.mul(1.9875691500E-4f).add(1.3981999507E-3f);
      FloatVector middle = r.mul(8.3334519073E-3f).add(4.1665795894E-2f);
      FloatVector low = r.mul(1.6666665459E-1f).add(5.0000001201E-1f);
      FloatVector p = high.mul(square).add(middle).mul(square).add(low);
      FloatVector mantissa = p.mul(square).add(r).add(1f);
      IntVector exponent = shifted.reinterpretAsInts().sub(ROUND_BITS);
      IntVector half = exponent.lanewise(VectorOperators.ASHR, 1);
      IntVector first = half.add(BIAS).lanewise(VectorOperators.LSHL, MANTISSA_BITS);
      IntVector second = exponent.sub(half).add(BIAS).lanewise(VectorOperators.LSHL, MANTISSA_BITS);
      mantissa
          .mul(first.reinterpretAsFloats())
          .mul(second.reinterpretAsFloats())
          .intoArray(out, z + i);
    }
  }

  /** Given e^x within bounds. */
  static void exp(float[] a, int x, float[] b, int y, float[] c, int w, float[] out, int z, int n) {
    for (int i = 0; i < n; i += LANES) {
      FloatVector v = at(a, x + i);
      at(b, y + i)
          .blend(0f, v.compare(VectorOperators.LE, EXP_UNDERFLOW))
          .blend(Float.POSITIVE_INFINITY, v.compare(VectorOperators.GT, EXP_OVERFLOW))
          .blend(v, v.compare(VectorOperators.NE, v))
          .intoArray(out, z + i);
    }
  }

  /** x / 2^e - 1, with e so that this is from √½ - 1 to √2 - 1. */
  static void mantissaLessOne(
      float[] a, int x, float[] b, int y, float[] c, int w, float[] out, int z, int n) {
    for (int i = 0; i < n; i += LANES) {
      FloatVector v = at(a, x + i);
      IntVector bits =
          v.blend(v.mul(0x1p25f), v.compare(VectorOperators.LT, Float.MIN_NORMAL))
              .reinterpretAsInts();
      IntVector exponent = bits.sub(SQRT_HALF_BITS).lanewise(VectorOperators.ASHR, MANTISSA_BITS);
      bits.sub(exponent.lanewise(VectorOperators.LSHL, MANTISSA_BITS))
          .reinterpretAsFloats()
          .sub(1f)
          .intoArray(out, z + i);
    }
  }

  /** The e of {@link #mantissaLessOne}. */
  static void exponent(
      float[] a, int x, float[] b, int y, float[] c, int w, float[] out, int z, int n) {
    FloatVector zero = FloatVector.zero(SPECIES);
    for (int i = 0; i < n; i += LANES) {
      FloatVector v = at(a, x + i);
      v.blend(v.mul(0x1p25f), v.compare(VectorOperators.LT, Float.MIN_NORMAL))
          .reinterpretAsInts()
          .sub(SQRT_HALF_BITS)
          .lanewise(VectorOperators.ASHR, MANTISSA_BITS)
          .add(ROUND_BITS)
          .reinterpretAsFloats()
          .sub(ROUND)
          .add(zero.blend(-25f, v.compare(VectorOperators.LT, Float.MIN_NORMAL)))
          .intoArray(out, z + i);
    }
  }

  /** Of mantissas and exponents: log(x) where x is positive and finite, anything elsewhere. */
  static void logOfPositive(
      float[] a, int x, float[] b, int y, float[] c, int w, float[] out, int z, int n) {
    for (int i = 0; i < n; i += LANES) {
      FloatVector m = at(a, x + i);
      FloatVector scale = at(b, y + i);
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
      m.add(tail).add(scale.mul(LN2_HIGH)).intoArray(out, z + i);
    }
  }

  /** Given log(x) of positive numbers. */
  static void log(float[] a, int x, float[] b, int y, float[] c, int w, float[] out, int z, int n) {
    for (int i = 0; i < n; i += LANES) {
      FloatVector v = at(a, x + i);
      at(b, y + i)
          .blend(v, v.compare(VectorOperators.EQ, Float.POSITIVE_INFINITY))
          .blend(Float.NEGATIVE_INFINITY, v.compare(VectorOperators.EQ, 0f))
          .blend(Float.NaN, v.compare(VectorOperators.LT, 0f))
          .blend(v, v.compare(VectorOperators.NE, v))
          .intoArray(out, z + i);
    }
  }

  /** Given log(1 + x). */
  static void log1p(
      float[] a, int x, float[] b, int y, float[] c, int w, float[] out, int z, int n) {
    for (int i = 0; i < n; i += LANES) {
      FloatVector v = at(a, x + i);
      FloatVector sum = v.add(1f);
      at(b, y + i)
          .mul(v.div(sum.sub(1f)))
          .blend(v, sum.compare(VectorOperators.EQ, 1f))
          .blend(sum, sum.compare(VectorOperators.EQ, Float.POSITIVE_INFINITY))
          .intoArray(out, z + i);
    }
  }

  /** Given e^-|x|. */
  static void softplus(
      float[] a, int x, float[] b, int y, float[] c, int w, float[] out, int z, int n) {
    for (int i = 0; i < n; i += LANES) {
      FloatVector e = at(b, y + i);
      FloatVector t = e.sub(0.5f);
      FloatVector square = t.mul(t);
      FloatVector s67 = t.mul(0.0053648227f).sub(0.011288906f);
      FloatVector s45 = t.mul(0.017172487f).sub(0.0288023f);
      FloatVector s23 = t.mul(0.051042914f).sub(0.09323419f);
      FloatVector s01 = t.mul(0.17922585f).sub(0.37813956f);
      FloatVector high = s67.mul(square).add(s45).mul(square.mul(square));
      FloatVector logarithm = high.add(s23.mul(square).add(s01)).mul(e.mul(e)).add(e);
      at(a, x + i).max(0f).add(logarithm).intoArray(out, z + i);
    }
  }

  /** Given e^-|x|. */
  static void sigmoid(
      float[] a, int x, float[] b, int y, float[] c, int w, float[] out, int z, int n) {
    FloatVector one = FloatVector.broadcast(SPECIES, 1f);
    for (int i = 0; i < n; i += LANES) {
      FloatVector e = at(b, y + i);
      FloatVector upper = one.blend(e, at(a, x + i).compare(VectorOperators.LT, 0f));
      upper.div(e.add(1f)).intoArray(out, z + i);
    }
  }

  /** Given e^(2|x|). */
  static void tanh(
      float[] a, int x, float[] b, int y, float[] c, int w, float[] out, int z, int n) {
    FloatVector one = FloatVector.broadcast(SPECIES, 1f);
    FloatVector two = FloatVector.broadcast(SPECIES, 2f);
    for (int i = 0; i < n; i += LANES) {
      FloatVector v = at(a, x + i);
      FloatVector square = v.mul(v);
      FloatVector p = square.mul(-5.70498872745E-3f).add(2.06390887954E-2f);
      p = p.mul(square).sub(5.37397155531E-2f);
      p = p.mul(square).add(1.33314422036E-1f);
      p = p.mul(square).sub(3.33332819422E-1f);
      FloatVector small = p.mul(square).mul(v).add(v);
      FloatVector large = one.sub(two.div(at(b, y + i).add(1f)));
      IntVector sign = v.reinterpretAsInts().and(Integer.MIN_VALUE);
      large
          .reinterpretAsInts()
          .or(sign)
          .reinterpretAsFloats()
          .blend(small, v.abs().compare(VectorOperators.LT, TANH_SMALL))
          .intoArray(out, z + i);
    }
  }

  static void sqrt(
      float[] a, int x, float[] b, int y, float[] c, int w, float[] out, int z, int n) {
    for (int i = 0; i < n; i += LANES) {
      at(a, x + i).sqrt().intoArray(out, z + i);
    }
  }

  static void square(
      float[] a, int x, float[] b, int y, float[] c, int w, float[] out, int z, int n) {
    for (int i = 0; i < n; i += LANES) {
      FloatVector v = at(a, x + i);
      v.mul(v).intoArray(out, z + i);
    }
  }

  static void reciprocal(
      float[] a, int x, float[] b, int y, float[] c, int w, float[] out, int z, int n) {
    FloatVector one = FloatVector.broadcast(SPECIES, 1f);
    for (int i = 0; i < n; i += LANES) {
      one.div(at(a, x + i)).intoArray(out, z + i);
    }
  }

  static void abs(float[] a, int x, float[] b, int y, float[] c, int w, float[] out, int z, int n) {
    for (int i = 0; i < n; i += LANES) {
      at(a, x + i).abs().intoArray(out, z + i);
    }
  }

  /** Zeros and NaN are their own sign. */
  static void sign(
      float[] a, int x, float[] b, int y, float[] c, int w, float[] out, int z, int n) {
    for (int i = 0; i < n; i += LANES) {
      FloatVector v = at(a, x + i);
      v.blend(1f, v.compare(VectorOperators.GT, 0f))
          .blend(-1f, v.compare(VectorOperators.LT, 0f))
          .intoArray(out, z + i);
    }
  }

  static void relu(
      float[] a, int x, float[] b, int y, float[] c, int w, float[] out, int z, int n) {
    for (int i = 0; i < n; i += LANES) {
      at(a, x + i).max(0f).intoArray(out, z + i);
    }
  }

  static void isFinite(
      float[] a, int x, float[] b, int y, float[] c, int w, float[] out, int z, int n) {
    FloatVector zero = FloatVector.zero(SPECIES);
    for (int i = 0; i < n; i += LANES) {
      zero.blend(1f, at(a, x + i).abs().compare(VectorOperators.LE, Float.MAX_VALUE))
          .intoArray(out, z + i);
    }
  }

  static void add(float[] a, int x, float[] b, int y, float[] c, int w, float[] out, int z, int n) {
    for (int i = 0; i < n; i += LANES) {
      at(a, x + i).add(at(b, y + i)).intoArray(out, z + i);
    }
  }

  static void subtract(
      float[] a, int x, float[] b, int y, float[] c, int w, float[] out, int z, int n) {
    for (int i = 0; i < n; i += LANES) {
      at(a, x + i).sub(at(b, y + i)).intoArray(out, z + i);
    }
  }

  static void multiply(
      float[] a, int x, float[] b, int y, float[] c, int w, float[] out, int z, int n) {
    for (int i = 0; i < n; i += LANES) {
      at(a, x + i).mul(at(b, y + i)).intoArray(out, z + i);
    }
  }

  static void divide(
      float[] a, int x, float[] b, int y, float[] c, int w, float[] out, int z, int n) {
    for (int i = 0; i < n; i += LANES) {
      at(a, x + i).div(at(b, y + i)).intoArray(out, z + i);
    }
  }

  static void maximum(
      float[] a, int x, float[] b, int y, float[] c, int w, float[] out, int z, int n) {
    for (int i = 0; i < n; i += LANES) {
      at(a, x + i).max(at(b, y + i)).intoArray(out, z + i);
    }
  }

  static void minimum(
      float[] a, int x, float[] b, int y, float[] c, int w, float[] out, int z, int n) {
    for (int i = 0; i < n; i += LANES) {
      at(a, x + i).min(at(b, y + i)).intoArray(out, z + i);
    }
  }

  static void greater(
      float[] a, int x, float[] b, int y, float[] c, int w, float[] out, int z, int n) {
    FloatVector zero = FloatVector.zero(SPECIES);
    for (int i = 0; i < n; i += LANES) {
      zero.blend(1f, at(a, x + i).compare(VectorOperators.GT, at(b, y + i))).intoArray(out, z + i);
    }
  }

  static void equal(
      float[] a, int x, float[] b, int y, float[] c, int w, float[] out, int z, int n) {
    FloatVector zero = FloatVector.zero(SPECIES);
    for (int i = 0; i < n; i += LANES) {
      zero.blend(1f, at(a, x + i).compare(VectorOperators.EQ, at(b, y + i))).intoArray(out, z + i);
    }
  }

  static void select(
      float[] a, int x, float[] b, int y, float[] c, int w, float[] out, int z, int n) {
    for (int i = 0; i < n; i += LANES) {
      at(c, w + i)
          .blend(at(b, y + i), at(a, x + i).compare(VectorOperators.NE, 0f))
          .intoArray(out, z + i);
    }
  }

  static void lgamma(
      float[] a, int x, float[] b, int y, float[] c, int w, float[] out, int z, int n) {
    for (int i = 0; i < n; i++) {
      out[z + i] = FloatMath.lgamma(a[x + i]);
    }
  }

  static void digamma(
      float[] a, int x, float[] b, int y, float[] c, int w, float[] out, int z, int n) {
    for (int i = 0; i < n; i++) {
      out[z + i] = FloatMath.digamma(a[x + i]);
    }
  }

  static void trigamma(
      float[] a, int x, float[] b, int y, float[] c, int w, float[] out, int z, int n) {
    for (int i = 0; i < n; i++) {
      out[z + i] = FloatMath.trigamma(a[x + i]);
    }
  }

  static void pow(float[] a, int x, float[] b, int y, float[] c, int w, float[] out, int z, int n) {
    for (int i = 0; i < n; i++) {
      out[z + i] = FloatMath.pow(a[x + i], b[y + i]);
    }
  }
}
