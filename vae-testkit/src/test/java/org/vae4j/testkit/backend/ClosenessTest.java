package org.vae4j.testkit.backend;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vae4j.testkit.backend.Closeness.assertClose;

import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

class ClosenessTest {
  private static final float INFINITY = Float.POSITIVE_INFINITY;

  private static float[] numbers(float... numbers) {
    return numbers;
  }

  private static void assertRefused(float[] expected, float[] actual) {
    assertThrows(AssertionFailedError.class, () -> assertClose(expected, actual, "sum"));
  }

  @Test
  void acceptsRoundings() {
    assertClose(numbers(1, -1000, 0), numbers(1.000009f, -1000.009f, 0.0009f), "sum");
    assertClose(numbers(INFINITY, Float.NaN, 1), numbers(INFINITY, Float.NaN, 1), "sum");
  }

  @Test
  void refusesMore() {
    assertRefused(numbers(1), numbers(1.00002f));
    assertRefused(numbers(0, 1000), numbers(0.002f, 1000));
    assertRefused(numbers(0), numbers(1e-20f));
    assertRefused(numbers(1), numbers(Float.NaN));
    assertRefused(numbers(Float.NaN), numbers(1));
    assertRefused(numbers(INFINITY), numbers(-INFINITY));
    assertRefused(numbers(INFINITY), numbers(Float.MAX_VALUE));
    assertRefused(numbers(1), numbers(1, 1));
  }

  @Test
  void saysWhichNumberDeviates() {
    AssertionFailedError error =
        assertThrows(
            AssertionFailedError.class, () -> assertClose(numbers(1, 2), numbers(1, 3), "sum"));
    assertTrue(
        error.getMessage().startsWith("sum: number 1 is 3.0, expected 2.0 within 2."),
        error.getMessage());
  }
}
