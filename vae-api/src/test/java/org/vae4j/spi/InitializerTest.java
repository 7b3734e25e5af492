package org.vae4j.spi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.vae4j.random.RandomStream;
import org.vae4j.tensor.Shape;

class InitializerTest {
  private static final Shape DENSE = Shape.of(300, 100);
  private static final Shape KERNEL = Shape.of(3, 3, 16, 64);

  private static float[] values(Initializer initializer, Shape shape) {
    return initializer.values(shape, RandomStream.of(20240229, "init/weight"));
  }

  @Test
  void glorotAndHeHaveTheirVariances() {
    assertVariance(2.0 / 400, Initializer.glorotUniform(), DENSE);
    assertVariance(2.0 / 400, Initializer.glorotNormal(), DENSE);
    assertVariance(2.0 / 300, Initializer.heUniform(), DENSE);
    assertVariance(2.0 / 300, Initializer.heNormal(), DENSE);
    // a kernel reads 3·3·16 numbers and is read by 3·3·64
    assertVariance(2.0 / (9 * 80), Initializer.glorotNormal(), KERNEL);
    assertVariance(2.0 / (9 * 16), Initializer.heUniform(), KERNEL);
    assertVariance(0.25, Initializer.normal(0, 0.5), DENSE);
    assertVariance(3.0, Initializer.uniform(3), DENSE);
  }

  /** The variance of n normal numbers has the relative standard error sqrt(2 / n). */
  private static void assertVariance(double expected, Initializer initializer, Shape shape) {
    float[] numbers = values(initializer, shape);
    assertEquals(shape.size(), numbers.length);
    double mean = 0;
    double square = 0;
    for (float number : numbers) {
      mean += number / (double) numbers.length;
      square += (double) number * number / numbers.length;
    }
    assertEquals(0, mean, 5 * Math.sqrt(expected / numbers.length));
    assertEquals(expected, square, 5 * expected * Math.sqrt(2.0 / numbers.length));
  }

  @Test
  void uniformNumbersStayWithinTheirLimit() {
    double limit = Math.sqrt(6.0 / 400);
    for (float number : values(Initializer.glorotUniform(), DENSE)) {
      assertTrue(Math.abs(number) <= limit);
    }
  }

  @Test
  void constantsAreConstant() {
    assertArrayEquals(new float[] {2, 2, 2}, values(Initializer.constant(2), Shape.of(3)));
    assertArrayEquals(new float[3], values(Initializer.zeros(), Shape.of(3)));
    float[] given = {1, 2};
    Initializer initializer = Initializer.of(given);
    values(initializer, Shape.of(2))[0] = 9;
    assertArrayEquals(new float[] {1, 2}, values(initializer, Shape.of(2)));
  }
}
