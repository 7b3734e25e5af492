package org.vae4j.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BoxMullerTest {
  private static final double TWO_POW_MINUS_24 = 0x1p-24;

  /** Coprime to the number of words, so that all magnitudes and angles are met. */
  private static final int STRIDE = 1_000_003 << 8;

  @Test
  void agreesWithDoublePrecision() {
    float[] pair = new float[2];
    int radiusWord = 0;
    int angleWord = 0;
    for (int i = 0; i < 200_000; i++) {
      BoxMuller.pair(radiusWord, angleWord, pair, 0);
      double u = ((radiusWord >>> 8) + 1) * TWO_POW_MINUS_24;
      double angle = 2 * StrictMath.PI * (angleWord >>> 8) * TWO_POW_MINUS_24;
      double radius = StrictMath.sqrt(-2 * StrictMath.log(u));
      assertClose(radius * StrictMath.cos(angle), pair[0], radiusWord, angleWord);
      assertClose(radius * StrictMath.sin(angle), pair[1], radiusWord, angleWord);
      radiusWord += STRIDE;
      angleWord += 7 * STRIDE + 256;
    }
  }

  /** Three roundings of float32 and, at the zeros of sine and cosine, those of the angle. */
  private static void assertClose(double expected, float actual, int radiusWord, int angleWord) {
    double tolerance = 4 * Math.ulp((float) expected) + 1e-14;
    assertEquals(expected, actual, tolerance, "words " + radiusWord + ", " + angleWord);
  }

  @Test
  void staysWithinTheStatedRange() {
    float[] pair = new float[2];
    BoxMuller.pair(0, 0, pair, 0);
    assertEquals(StrictMath.sqrt(48 * StrictMath.log(2)), pair[0], 1e-6);
    assertTrue(pair[0] < 5.77f);
    BoxMuller.pair(-1, 0, pair, 0);
    assertEquals(0f, Math.abs(pair[0]), "radius at u = 1");
  }

  @Test
  void uniformNumbersHave24Bits() {
    assertEquals(0, BoxMuller.uniform(0xFF));
    assertEquals(1 - 0x1p-24f, BoxMuller.uniform(-1));
    assertEquals(0.5f, BoxMuller.uniform(0x80000000));
  }
}
