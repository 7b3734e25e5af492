package org.vae4j.testkit;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.vae4j.data.Support;
import org.vae4j.spi.Likelihood;
import org.vae4j.spi.Observation;
import org.vae4j.tensor.Noise;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/** The contract fails likelihoods that are wrong in one way each. */
final class LikelihoodContractErrorsTest {
  private static NormalLikelihood normal(int columns) {
    return new NormalLikelihood(columns, 0.8);
  }

  /** A normal likelihood without its constant, drawn too wide, with a shifted mean. */
  private record WrongLikelihood(NormalLikelihood right) implements Likelihood {
    @Override
    public Shape parameterShape() {
      return right.parameterShape();
    }

    @Override
    public Tensor logProb(Observation x, Tensor parameters) {
      return right.logProb(x, parameters.stopGradient()).plus(0.01);
    }

    @Override
    public Tensor mean(Tensor parameters) {
      return parameters.plus(0.2);
    }

    @Override
    public Tensor mode(Tensor parameters) {
      return parameters;
    }

    @Override
    public Tensor sample(Tensor parameters, Noise noise) {
      return noise.normal("x", parameters.shape()).plus(parameters);
    }

    @Override
    public Support support(int element) {
      return Support.POSITIVE;
    }
  }

  private static LikelihoodContract wrong() {
    return WrongComponents.likelihood(
        context -> new WrongLikelihood(normal(context.eventShape().dim(-1))));
  }

  @Test
  void rightDensityPasses() {
    LikelihoodContract contract =
        WrongComponents.likelihood(context -> normal(context.eventShape().dim(-1)));
    contract.densityIsNormalised();
    contract.drawsFollowTheDensity();
    contract.meanAndModeBelongToTheDensity();
    contract.supportHoldsAllValues();
  }

  @Test
  void ignoredMaskIsCaught() {
    LikelihoodContract contract =
        WrongComponents.likelihood(context -> normal(context.eventShape().dim(-1)));
    assertThrows(AssertionError.class, contract::missingCellsContributeNothing);
  }

  @Test
  void unnormalisedDensityIsCaught() {
    assertThrows(AssertionError.class, wrong()::densityIsNormalised);
  }

  @Test
  void samplerOfAnotherDensityIsCaught() {
    assertThrows(AssertionError.class, wrong()::drawsFollowTheDensity);
  }

  @Test
  void wrongMeanIsCaught() {
    assertThrows(AssertionError.class, wrong()::meanAndModeBelongToTheDensity);
  }

  @Test
  void narrowSupportIsCaught() {
    assertThrows(AssertionError.class, wrong()::supportHoldsAllValues);
  }
}
