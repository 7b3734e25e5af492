package org.vae4j.components.likelihood;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vae4j.graph.Eager.tensor;

import org.junit.jupiter.api.Test;
import org.vae4j.spi.Observation;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;
import org.vae4j.testkit.TestData;

final class CategoricalLikelihoodTest {
  private final CategoricalLikelihood likelihood = new CategoricalLikelihood(Shape.of(2), 3);

  /** Class by class, both elements: e^l is (1, 2, 1) for the first and (1, 1, 8) for the second. */
  private final Tensor parameters = tensor(Shape.of(1, 6), 0, 0, Math.log(2), 0, 0, Math.log(8));

  @Test
  void scoresTheProbabilityOfTheClasses() {
    assertEquals(Math.log(2.0 / 4 * 1 / 10), logProb(1, 0), 1e-6);
    assertEquals(Math.log(1.0 / 4 * 8 / 10), logProb(2, 2), 1e-6);
  }

  @Test
  void extremeLogitsStayFinite() {
    Tensor extreme = tensor(Shape.of(1, 6), 1e4, 0, -1e4, 0, 0, 0);
    Tensor x = tensor(Shape.of(1, 2), 1, 0);
    assertEquals(-2e4 - Math.log(3), likelihood.logProb(Observation.of(x), extreme).value(), 1e-6);
  }

  @Test
  void meanIsThatOfTheClassNumbersAndModeTheLikeliestClass() {
    assertArrayEquals(new double[] {1, 1.7}, likelihood.mean(parameters).values(), 1e-6);
    assertArrayEquals(new double[] {1, 2}, likelihood.mode(parameters).values());
  }

  @Test
  void observesWholeNumbersBelowTheNumberOfClasses() {
    assertTrue(likelihood.support(1).contains().test(2));
    for (double outside : new double[] {-1, 0.5, 3, Double.NaN}) {
      assertFalse(likelihood.support(1).contains().test(outside), "value " + outside);
    }
    assertEquals("whole numbers from 0 to 2", likelihood.support(0).description());
  }

  @Test
  void startsAtTheLogarithmsOfTheSharesEveryClassCountedOnceMore() {
    CategoricalLikelihood picture = new CategoricalLikelihood(Shape.of(2, 2), 3);
    TestData data = TestData.of(4, 0, 1, 2, 2, 0, 1, 2, 0);
    double[] shares = {3, 1, 1, 3, 1, 1, 1, 2, 1, 1, 3, 2}; // row, class, column; in fifths
    float[] expected = new float[12];
    for (int i = 0; i < expected.length; i++) {
      expected[i] = (float) Math.log(shares[i] / 5);
    }
    assertArrayEquals(expected, picture.initialParameters(data), 1e-6f);
  }

  @Test
  void refusesASingleClass() {
    String message =
        assertThrows(IllegalArgumentException.class, () -> new CategoricalLikelihoodConfig(1))
            .getMessage();
    assertEquals("classes must be at least 2, received 1", message);
  }

  private double logProb(double... classes) {
    return likelihood.logProb(Observation.of(tensor(Shape.of(1, 2), classes)), parameters).value();
  }
}
