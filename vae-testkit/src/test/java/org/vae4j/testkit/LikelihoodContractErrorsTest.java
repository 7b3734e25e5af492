package org.vae4j.testkit;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.vae4j.data.Support;
import org.vae4j.spi.Initializer;
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

  /** A normal likelihood, except for what is overridden. */
  private interface ForwardingLikelihood extends Likelihood {
    NormalLikelihood right();

    @Override
    default Shape parameterShape() {
      return right().parameterShape();
    }

    @Override
    default Tensor mean(Tensor parameters) {
      return right().mean(parameters);
    }

    @Override
    default Tensor mode(Tensor parameters) {
      return right().mode(parameters);
    }

    @Override
    default Tensor sample(Tensor parameters, Noise noise) {
      return right().sample(parameters, noise);
    }

    @Override
    default Support support(int element) {
      return right().support(element);
    }
  }

  /** A normal likelihood without its constant, drawn too wide, with a shifted mean. */
  private record WrongLikelihood(NormalLikelihood right) implements ForwardingLikelihood {
    @Override
    public Tensor logProb(Observation x, Tensor parameters) {
      return right.logProb(x, parameters.stopGradient()).plus(0.01);
    }

    @Override
    public Tensor mean(Tensor parameters) {
      return parameters.plus(0.2);
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

  /** The sum leaves out what is missing, but the density is computed from it. */
  private record UnfilledLikelihood(NormalLikelihood right, Tensor logScale)
      implements ForwardingLikelihood {
    @Override
    public Tensor logProb(Observation x, Tensor parameters) {
      Tensor z = x.x().minus(parameters).times(logScale.negate().exp());
      return x.sumObserved(z.square().times(-0.5).minus(logScale));
    }
  }

  @Test
  void valueOfAMissingCellInAGradientIsCaught() {
    LikelihoodContract contract =
        WrongComponents.likelihood(
            context ->
                new UnfilledLikelihood(
                    normal(context.eventShape().dim(-1)),
                    context.parameter("log-scale", Shape.scalar(), Initializer.zeros())));
    contract.missingCellsContributeNothing();
    assertThrows(AssertionError.class, contract::valuesOfMissingCellsDoNotMatter);
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
