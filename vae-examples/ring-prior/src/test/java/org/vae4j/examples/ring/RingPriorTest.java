package org.vae4j.examples.ring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.vae4j.graph.Eager;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/** The formula at points where it can be worked out by hand. */
final class RingPriorTest {
  @Test
  void onTheRingItIsTheDensityOfTheRadiusSpreadOverTheCircle() {
    Tensor z = Eager.tensor(Shape.of(2), 0, -2);
    double radius = -Math.log(0.25) - 0.5 * Math.log(2 * Math.PI);
    double circle = Math.log(2 * Math.PI * 2);
    assertEquals(radius - circle, new RingPrior(2, 0.25).logProb(z).value(), 1e-9);
  }
}
