package org.vae4j.random;

/**
 * The Box–Muller transform of two random words into two standard normal numbers, spelled out in
 * float32 additions, multiplications, divisions and square roots only.
 *
 * <p>All of these are exactly rounded by IEEE 754, so the numbers are the same bits on every JDK,
 * every processor and in any vectorised form that keeps the order of operations. Accurate to about
 * 3 ulp; the largest magnitude is 5.77 (the radius has 24 random bits).
 *
 * <p>Polynomials: S. Moshier, Cephes library, single precision {@code logf}, {@code sinf}, {@code
 * cosf}.
 */
public final class BoxMuller {
  private static final float TWO_POW_MINUS_24 = 0x1p-24f;
  private static final float HALF_PI = 1.57079632679489662f;
  private static final float SQRT_HALF = 0.70710678118654752f;
  private static final float LN2_HIGH = 0.693359375f;
  private static final float LN2_LOW = -2.12194440e-4f;

  private BoxMuller() {}

  /** A uniform number of 24 bits in [0, 1). */
  public static float uniform(int word) {
    return (word >>> 8) * TWO_POW_MINUS_24;
  }

  /** Writes two independent standard normal numbers made of two independent words. */
  public static void pair(int radiusWord, int angleWord, float[] out, int offset) {
    float radius = radius(radiusWord);
    float turn = uniform(angleWord) * 4f;
    int quadrant = (int) (turn + 0.5f);
    float angle = (turn - quadrant) * HALF_PI;
    float sine = sine(angle);
    float cosine = cosine(angle);
    boolean swap = (quadrant & 1) != 0;
    float first = swap ? sine : cosine;
    float second = swap ? cosine : sine;
    out[offset] = radius * (((quadrant + 1) & 2) != 0 ? -first : first);
    out[offset + 1] = radius * ((quadrant & 2) != 0 ? -second : second);
  }

  /** sqrt(-2 log u) with u in (0, 1]. */
  private static float radius(int word) {
    float u = ((word >>> 8) + 1) * TWO_POW_MINUS_24;
    return (float) Math.sqrt(-2f * log(u));
  }

  private static float log(float x) {
    int bits = Float.floatToRawIntBits(x);
    int exponent = (bits >>> 23) - 126;
    float mantissa = Float.intBitsToFloat((bits & 0x007FFFFF) | 0x3F000000);
    if (mantissa < SQRT_HALF) {
      exponent--;
      mantissa += mantissa;
    }
    float m = mantissa - 1f;
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
    float tail = p * m * square + LN2_LOW * exponent - 0.5f * square;
    return m + tail + LN2_HIGH * exponent;
  }

  private static float sine(float x) {
    float z = x * x;
    float p = (-1.9515295891E-4f * z + 8.3321608736E-3f) * z - 1.6666654611E-1f;
    return p * z * x + x;
  }

  private static float cosine(float x) {
    float z = x * x;
    float p = (2.443315711809948E-5f * z - 1.388731625493765E-3f) * z + 4.166664568298827E-2f;
    return p * z * z - 0.5f * z + 1f;
  }
}
