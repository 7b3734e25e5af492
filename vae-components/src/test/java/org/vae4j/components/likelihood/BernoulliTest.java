package org.vae4j.components.likelihood;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vae4j.graph.Eager.tensor;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vae4j.spi.Observation;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;
import org.vae4j.testkit.TestData;

final class BernoulliTest {
  private final Bernoulli bernoulli = new Bernoulli(Shape.of(3));

  @Test
  void startsAtTheClippedLogitsOfTheMean() {
    float[] start = bernoulli.initialParameters(TestData.of(3, 0, 1, 0, 0, 1, 1));
    float bound = (float) Math.log(999);
    assertArrayEquals(new float[] {-bound, bound, 0}, start, 1e-4f);
  }

  @Test
  void stillScoresExtremeLogits() {
    Tensor x = tensor(Shape.of(1, 3), 1, 0, 1);
    Tensor logits = tensor(Shape.of(1, 3), 500, -500, -500);
    assertEquals(-500, bernoulli.logProb(Observation.of(x), logits).value(), 1e-6);
  }

  @Test
  void cautionsAgainstGreyValues() {
    assertEquals(Optional.empty(), bernoulli.caution(TestData.of(3, 0, 1, 0)));
    String caution = bernoulli.caution(TestData.of(3, 0, 0.5f, 1)).orElseThrow();
    assertTrue(caution.contains("`continuous-bernoulli`"), caution);
  }

  @Test
  void acceptsTheUnitInterval() {
    assertTrue(bernoulli.support(0).contains().test(0.5));
    assertTrue(!bernoulli.support(0).contains().test(1.5));
  }
}
