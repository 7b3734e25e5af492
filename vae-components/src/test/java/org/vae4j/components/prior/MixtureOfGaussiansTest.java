package org.vae4j.components.prior;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.vae4j.graph.Eager.tensor;

import org.junit.jupiter.api.Test;
import org.vae4j.graph.Eager;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

final class MixtureOfGaussiansTest {
  @Test
  void weighsItsComponents() {
    Tensor logits = tensor(Shape.of(2), Math.log(3), 0);
    Tensor means = tensor(Shape.of(2, 1), -1, 2);
    Tensor logScales = tensor(Shape.of(2, 1), 0, Math.log(0.5));
    MixtureOfGaussians prior = new MixtureOfGaussians(Shape.of(1), logits, means, logScales);
    double left = 0.75 * Math.exp(-0.5 * 4);
    double right = 0.25 / 0.5 * Math.exp(-0.5 * 4);
    double expected = Math.log((left + right) / Math.sqrt(2 * Math.PI));
    assertEquals(expected, prior.logProb(tensor(Shape.of(1, 1), 1)).value(), 1e-6);
  }

  @Test
  void drawsLatentsOfAnyShape() {
    Tensor rows = tensor(Shape.of(3, 6), new double[18]);
    MixtureOfGaussians prior =
        new MixtureOfGaussians(Shape.of(2, 3), tensor(Shape.of(3), 0, 0, 0), rows, rows);
    Tensor draws = prior.sample(4, Eager.noise(1));
    assertEquals(Shape.of(4, 2, 3), draws.shape());
    assertEquals(Shape.of(4), prior.logProb(draws).shape());
  }

  @Test
  void oneComponentIsANormalDistribution() {
    Tensor zero = tensor(Shape.of(1, 1), 0);
    MixtureOfGaussians prior =
        new MixtureOfGaussians(Shape.of(1), tensor(Shape.of(1), 5), zero, zero);
    assertEquals(-0.918938, prior.logProb(zero).value(), 1e-6);
  }

  @Test
  void optionsSayWhatIsWrong() {
    IllegalArgumentException none =
        assertThrows(IllegalArgumentException.class, () -> new MixtureOfGaussiansConfig(0, 1));
    assertEquals("components must be at least 1, received 0", none.getMessage());
    IllegalArgumentException flat =
        assertThrows(IllegalArgumentException.class, () -> new MixtureOfGaussiansConfig(2, -1));
    assertEquals("spread must be above 0, received -1.0", flat.getMessage());
  }
}
