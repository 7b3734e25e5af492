package org.vae4j.components.prior;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.vae4j.graph.Eager.tensor;

import org.junit.jupiter.api.Test;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.ShapeException;
import org.vae4j.tensor.Tensor;

final class StandardNormalTest {
  @Test
  void scoresASingleNumber() {
    assertEquals(-0.918938, new StandardNormal(1).logProb(tensor(0.0)).value(), 1e-6);
  }

  @Test
  void keepsTheConstant() {
    Tensor z = tensor(Shape.of(1, 2), 1, -2);
    assertEquals(-Math.log(2 * Math.PI) - 2.5, new StandardNormal(2).logProb(z).value(), 1e-6);
  }

  @Test
  void sumsLatentsOfAnyShape() {
    StandardNormal prior = new StandardNormal(Shape.of(2, 3));
    Tensor z = tensor(0).broadcastTo(Shape.of(4, 5, 2, 3));
    assertEquals(Shape.of(4, 5), prior.logProb(z).shape());
    assertEquals(Shape.of(4, 5, 6), prior.logProbPerDimension(z).orElseThrow().shape());
  }

  @Test
  void splitsByDimension() {
    Tensor z = tensor(Shape.of(1, 2), 0, 1);
    Tensor terms = new StandardNormal(2).logProbPerDimension(z).orElseThrow();
    assertArrayEquals(new double[] {-0.918939, -1.418939}, terms.values(), 1e-6);
  }

  @Test
  void refusesLatentsOfAnotherSize() {
    Tensor z = tensor(Shape.of(4, 3), new double[12]);
    assertThrows(ShapeException.class, () -> new StandardNormal(2).logProb(z));
  }
}
