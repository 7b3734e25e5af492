package org.vae4j.nativebackend.kernel;

/**
 * Elementary functions of float32, made of additions, multiplications, divisions and bit operations
 * only.
 *
 * <p>All of these are exactly rounded by IEEE 754, so the results are the same bits on every JDK
 * and processor, interpreted or compiled. The intrinsics behind {@link Math} promise one or two
 * ulp, not which bits. Accurate to 4 ulp over the whole range, denormal numbers included.
 *
 * <p>Polynomials and argument reductions: S. Moshier, Cephes library, single precision; {@code
 * softplus} has one of its own. Where a chain of operations would be the longest of a loop, terms
 * are added in pairs (Estrin's scheme).
 */
public final class FloatMath {
  private static final float LOG2_E = 1.44269504088896341f;
  private static final float LN2_HIGH = 0.693359375f;
  private static final float LN2_LOW = -2.12194440e-4f;
  private static final int SQRT_HALF_BITS = 0x3F3504F3;

  /** Adding and subtracting 1.5 · 2^23 rounds a small number to the nearest whole one. */
  private static final float ROUND = 12582912f;

  private static final float EXP_UNDERFLOW = -104f;
  private static final float EXP_OVERFLOW = 89f;
  private static final float TANH_SATURATED = 9.1f;
  private static final float TANH_SMALL = 0.625f;

  private FloatMath() {}

  /** e^x; 0 below -103.97, infinite above 88.72. */
  public static float exp(float x) {
    if (!(x > EXP_UNDERFLOW)) {
      return Float.isNaN(x) ? x : 0f;
    }
    if (x > EXP_OVERFLOW) {
      return Float.POSITIVE_INFINITY;
    }
    float whole = x * LOG2_E + ROUND - ROUND;
    float r = x - whole * LN2_HIGH - whole * LN2_LOW;
    float square = r * r;
    float high = 1.9875691500E-4f * r + 1.3981999507E-3f;
    float middle = 8.3334519073E-3f * r + 4.1665795894E-2f;
    float low = 1.6666665459E-1f * r + 5.0000001201E-1f;
    float p = (high * square + middle) * square + low;
    float mantissa = p * square + r + 1f;
    int exponent = (int) whole;
    int half = exponent >> 1; // in two factors, as one would leave the range of normal numbers
    return mantissa * powerOfTwo(half) * powerOfTwo(exponent - half);
  }

  private static float powerOfTwo(int exponent) {
    return Float.intBitsToFloat((exponent + 127) << 23);
  }

  /** Natural logarithm; -∞ at 0, NaN below. */
  public static float log(float x) {
    if (!(x > 0f)) {
      return x == 0f ? Float.NEGATIVE_INFINITY : Float.NaN;
    }
    if (x == Float.POSITIVE_INFINITY) {
      return x;
    }
    return x < Float.MIN_NORMAL ? logOfNormal(x * 0x1p25f, -25) : logOfNormal(x, 0);
  }

  private static float logOfNormal(float x, int extraExponent) {
    int bits = Float.floatToRawIntBits(x);
    int exponent = (bits - SQRT_HALF_BITS) >> 23;
    float mantissa = Float.intBitsToFloat(bits - (exponent << 23)); // in [√½, √2)
    return logOfScaled(mantissa - 1f, exponent + extraExponent);
  }

  /** log((1 + m) 2^scale) with 1 + m in [√½, √2). */
  private static float logOfScaled(float m, float scale) {
    float square = m * m;
    float p = 7.0376836292E-2f;
    p = p * m - 1.1514610310E-1f;
    p = p * m + 1.1676998740E-1f;
    p = p * m - 1.2420140846E-1f;
    p = p * m + 1.4249322787E-1f;
    p = p * m - 1.6668057665E-1f;
    p = p * m + 2.0000714765E-1f;
    p = p * m - 2.4999993993E-1f;
    p = p * m + 3.3333331174E-1f;
    float tail = p * m * square + LN2_LOW * scale - 0.5f * square;
    return m + tail + LN2_HIGH * scale;
  }

  /**
   * log(1 + x), accurate near 0; -∞ at -1, NaN below.
   *
   * <p>Kahan's correction: what rounding took from 1 + x is given back as a factor.
   */
  public static float log1p(float x) {
    float sum = 1f + x;
    if (sum == 1f) {
      return x;
    }
    return sum == Float.POSITIVE_INFINITY ? sum : log(sum) * (x / (sum - 1f));
  }

  /** Hyperbolic tangent. */
  public static float tanh(float x) {
    float magnitude = Math.abs(x);
    if (magnitude < TANH_SMALL) {
      float z = x * x;
      float p = -5.70498872745E-3f;
      p = p * z + 2.06390887954E-2f;
      p = p * z - 5.37397155531E-2f;
      p = p * z + 1.33314422036E-1f;
      p = p * z - 3.33332819422E-1f;
      return p * z * x + x;
    }
    if (magnitude > TANH_SATURATED) {
      return Math.copySign(1f, x);
    }
    float tail = 2f / (exp(magnitude + magnitude) + 1f);
    return Math.copySign(1f - tail, x);
  }

  /** 1 / (1 + e^-x). */
  public static float sigmoid(float x) {
    float e = exp(-Math.abs(x));
    return (x < 0f ? e : 1f) / (1f + e);
  }

  /** log(1 + e^x), without overflow. */
  public static float softplus(float x) {
    return Math.max(x, 0f) + log1pOfFraction(exp(-Math.abs(x)));
  }

  /** log(1 + e) = e + e² S(e - ½) for e from 0 to 1, with the minimax polynomial S. */
  private static float log1pOfFraction(float e) {
    float t = e - 0.5f;
    float square = t * t;
    float s67 = 0.0053648227f * t - 0.011288906f;
    float s45 = 0.017172487f * t - 0.0288023f;
    float s23 = 0.051042914f * t - 0.09323419f;
    float s01 = 0.17922585f * t - 0.37813956f;
    float s = (s67 * square + s45) * (square * square) + (s23 * square + s01);
    return s * (e * e) + e;
  }

  /** x to the power y for x at least 0, 0^0 = 1; NaN for a negative x. */
  public static float pow(float x, float y) {
    if (y == 0f) {
      return 1f;
    }
    return (float) DoubleMath.exp(y * DoubleMath.log(x));
  }

  /** log Γ(x) for x &gt; 0; infinite at 0, NaN below. */
  public static float lgamma(float x) {
    return (float) DoubleMath.lgamma(x);
  }

  /** The derivative of log Γ(x) for x &gt; 0; -∞ at 0, NaN below. */
  public static float digamma(float x) {
    return (float) DoubleMath.digamma(x);
  }

  /** The second derivative of log Γ(x) for x &gt; 0; infinite at 0, NaN below. */
  public static float trigamma(float x) {
    return (float) DoubleMath.trigamma(x);
  }
}
