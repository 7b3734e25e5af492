package org.vae4j.testkit;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vae4j.spi.LatentPrior;
import org.vae4j.tensor.Noise;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/** The contract passes a right prior and fails wrong ones. */
final class LatentPriorContractErrorsTest {
  /** Scored with one scale and drawn with another, times a constant factor. */
  private record TwoFacedPrior(int latent, double drawnScale, double logFactor, boolean attached)
      implements LatentPrior {
    private static final double SCALE = 1.1;

    @Override
    public Tensor logProb(Tensor z) {
      Tensor given = attached ? z : z.stopGradient();
      Tensor standard = new UnitNormalPrior(latent).logProb(given.dividedBy(SCALE));
      return standard.plus(logFactor - latent * Math.log(SCALE));
    }

    @Override
    public Tensor sample(int count, Noise noise) {
      return noise.normal("z", Shape.of(count, latent)).times(drawnScale);
    }

    @Override
    public Optional<Tensor> logProbPerDimension(Tensor z) {
      return Optional.of(z.square());
    }
  }

  private static LatentPriorContract contract(
      double drawnScale, double logFactor, boolean attached) {
    return WrongComponents.prior(
        context ->
            new TwoFacedPrior(context.latentShape().size(), drawnScale, logFactor, attached));
  }

  @Test
  void rightPriorPasses() {
    LatentPriorContract contract = contract(1.1, 0, true);
    contract.densityIntegratesToOne();
    contract.drawsFollowTheDensity();
    contract.sampleAxesStay();
    contract.gradientsAgreeWithDifferences();
    contract.graphsShareParameters();
  }

  @Test
  void unnormalisedDensityIsCaught() {
    LatentPriorContract contract = contract(1.1, 0.01, true);
    assertThrows(AssertionError.class, contract::densityIntegratesToOne);
  }

  @Test
  void samplerOfAnotherDensityIsCaught() {
    LatentPriorContract contract = contract(1, 0, true);
    assertThrows(AssertionError.class, contract::drawsFollowTheDensity);
  }

  @Test
  void brokenGradientIsCaught() {
    LatentPriorContract contract = contract(1.1, 0, false);
    assertThrows(AssertionError.class, contract::gradientsAgreeWithDifferences);
  }

  @Test
  void termsThatDoNotAddUpAreCaught() {
    LatentPriorContract contract = contract(1.1, 0, true);
    assertThrows(AssertionError.class, contract::termsOfDimensionsAddUp);
  }
}
