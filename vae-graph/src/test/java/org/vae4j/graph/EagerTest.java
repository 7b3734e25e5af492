package org.vae4j.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vae4j.random.RandomStream;
import org.vae4j.tensor.Noise;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.ShapeException;
import org.vae4j.tensor.Tensor;
import org.vae4j.tensor.Tensors;

class EagerTest {
  @Test
  void computesAtOnceInDoublePrecision() {
    Tensor logProb = Eager.tensor(0.1).square().times(-0.5).minus(0.5 * Math.log(2 * Math.PI));
    assertEquals(-0.9239385332046728, logProb.value(), 1e-15);
    assertEquals(1.0 / 3, Eager.tensor(3).reciprocal().value());
  }

  @Test
  void isAValue() {
    double[] numbers = {1, 2};
    Tensor tensor = Eager.tensor(Shape.of(2), numbers);
    numbers[0] = 9;
    tensor.values()[0] = 9;
    assertArrayEquals(new double[] {1, 2}, tensor.values());
  }

  @Test
  void compositionsWork() {
    Tensor x = Eager.tensor(Shape.of(2, 2), 1, 2, 3, 4);
    assertArrayEquals(new double[] {1.5, 3.5}, x.mean(-1).values(), 1e-15);
    assertEquals(Math.log(2.5), x.log().logMeanExp().value(), 1e-15);
    assertEquals(Shape.of(2, 1), x.sumKeepingDims(-1).shape());
    assertArrayEquals(new double[] {1, 1}, x.softmax(-1).sum(-1).values(), 1e-15);
    assertEquals(Math.expm1(1e-8), Eager.tensor(1e-8).expm1().value(), 1e-22);
    assertEquals(Shape.of(2, 1, 2), x.expandDims(1).shape());
    assertEquals(Shape.of(4), x.flattenAfter(0).shape());
  }

  @Test
  void anAxisNamedTwiceCountsOnce() {
    Tensor x = Eager.tensor(Shape.of(2, 2), 1, 2, 3, 4);
    assertArrayEquals(new double[] {1.5, 3.5}, x.mean(1, -1).values(), 1e-15);
    assertArrayEquals(x.logMeanExp(1).values(), x.logMeanExp(1, -1).values());
  }

  @Test
  void sumsAfterAxesThatExist() {
    Tensor x = Eager.tensor(Shape.of(2, 2), 1, 2, 3, 4);
    assertEquals(10, x.sumAfter(0).value());
    assertArrayEquals(new double[] {3, 7}, x.sumAfter(1).values());
    assertArrayEquals(x.values(), x.sumAfter(2).values());
    assertThrows(ShapeException.class, () -> x.sumAfter(3));
    assertThrows(ShapeException.class, () -> x.sumAfter(-1));
  }

  @Test
  void noiseIsThatOfTheNamedStreams() {
    Noise noise = Eager.noise(7);
    float[] expected = new float[5];
    RandomStream.of(7, "z").fillNormal(expected, 0, 5, 0);
    assertNumbers(expected, noise.normal("z", Shape.of(5)));
    RandomStream.of(7, "z#2").fillNormal(expected, 0, 5, 0);
    assertNumbers(expected, noise.normal("z", Shape.of(5)));
    RandomStream.of(7, "u").fillUniform(expected, 0, 5, 0);
    assertNumbers(expected, noise.uniform("u", Shape.of(5)));
  }

  private static void assertNumbers(float[] expected, Tensor actual) {
    for (int i = 0; i < expected.length; i++) {
      assertEquals((double) expected[i], actual.values()[i]);
    }
  }

  @Test
  void saysWhatIsWrong() {
    Tensor x = Eager.tensor(Shape.of(2), 1, 2).named("x");
    assertEquals(
        "x: eager[2] is 2 numbers, not one; values() returns them all",
        assertThrows(IllegalStateException.class, x::value).getMessage());
    ShapeException error =
        assertThrows(ShapeException.class, () -> x.plus(Eager.tensor(Shape.of(3), 1, 2, 3)));
    assertTrue(error.getMessage().startsWith("add: shapes [2] and [3] do not broadcast"));
    assertTrue(
        error.getMessage().endsWith("operand 1: x: eager[2]\n  operand 2: tensor: eager[3]"));
    assertThrows(IllegalArgumentException.class, () -> Eager.tensor(Shape.of(3), 1, 2));
    assertEquals(
        "concat: no tensors to join along axis 0; give at least one",
        assertThrows(ShapeException.class, () -> Tensors.concat(0, List.of())).getMessage());
  }
}
