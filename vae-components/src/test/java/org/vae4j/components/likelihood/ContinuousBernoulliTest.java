package org.vae4j.components.likelihood;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vae4j.graph.Eager.tensor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vae4j.spi.Observation;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;
import org.vae4j.testkit.TestData;

final class ContinuousBernoulliTest {
  private final ContinuousBernoulli likelihood = new ContinuousBernoulli(Shape.of(1));

  /** The normaliser is 1 / ∫ e^(x l) / (1 + e^l) dx = l (1 + e^l) / (e^l - 1). */
  @ParameterizedTest
  @ValueSource(doubles = {-30, -3, -0.2, -0.0999, -1e-4, 0, 1e-7, 0.05, 0.0999, 0.1001, 2, 30})
  void isTheNormalisedDensity(double logit) {
    double x = 0.3;
    double density =
        likelihood
            .logProb(Observation.of(tensor(Shape.of(1, 1), x)), tensor(Shape.of(1, 1), logit))
            .value();
    double expected =
        Math.abs(logit) < 1e-3
            ? (x - 0.5) * logit
            : x * logit + Math.log(logit / Math.expm1(logit));
    // what the series leaves out at |l| = 0.1, and what the expectation does below 1e-3
    assertEquals(expected, density, 2e-8);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-15, -1, -0.09, 0, 0.02, 0.11, 4, 15})
  void meanIsTheOneItStartsFrom(double logit) {
    double mean = ContinuousBernoulliMean.of(logit);
    Tensor logits = tensor(Shape.of(1, 1), logit);
    // 1e-6: of() leaves out l³/720 below 0.01
    assertEquals(mean, likelihood.mean(logits).value(), 1e-6);
    assertEquals(logit, ContinuousBernoulliMean.logit(mean), 1e-6);
  }

  @Test
  void cautionsAgainstBinaryData() {
    assertTrue(likelihood.caution(TestData.of(3, 0, 1, 0)).isPresent());
    assertTrue(likelihood.caution(TestData.of(3, 0, 0.5f, 1)).isEmpty());
  }
}
