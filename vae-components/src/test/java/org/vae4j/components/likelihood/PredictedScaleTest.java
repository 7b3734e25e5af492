package org.vae4j.components.likelihood;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.vae4j.graph.Eager.tensor;

import org.junit.jupiter.api.Test;
import org.vae4j.spi.Likelihood;
import org.vae4j.spi.Observation;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;
import org.vae4j.testkit.TestContext;
import org.vae4j.testkit.TestData;

final class PredictedScaleTest {
  private static final float HALF = (float) Math.log(0.5);

  private static Likelihood likelihood(Shape event) {
    return new GaussianFactory()
        .create(
            new GaussianConfig(ScaleSource.PREDICTED, 0.5, -20, 20),
            TestContext.eager().event(event));
  }

  @Test
  void doublesTheLastAxis() {
    assertEquals(Shape.of(2, 1, 6), likelihood(Shape.of(2, 1, 3)).parameterShape());
  }

  @Test
  void startsAtTheMeanBesideTheScale() {
    float[] start = likelihood(Shape.of(2, 2)).initialParameters(TestData.of(4, 1, 2, 3, 4));
    assertArrayEquals(new float[] {1, 2, HALF, HALF, 3, 4, HALF, HALF}, start, 1e-6f);
  }

  @Test
  void scoresWithTheScaleOfEachElement() {
    Tensor x = tensor(Shape.of(1, 2), 1, 2);
    Tensor parameters = tensor(Shape.of(1, 4), 0, 2, 0, HALF);
    double expected = -0.5 - Math.log(2 * Math.PI) - HALF;
    double actual = likelihood(Shape.of(2)).logProb(Observation.of(x), parameters).value();
    assertEquals(expected, actual, 1e-5);
  }
}
