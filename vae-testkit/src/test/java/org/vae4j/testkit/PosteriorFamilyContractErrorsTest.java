package org.vae4j.testkit;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vae4j.spi.Draw;
import org.vae4j.spi.Posterior;
import org.vae4j.spi.PosteriorContext;
import org.vae4j.tensor.Noise;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/** The contract passes a right family and fails a wrong one. */
final class PosteriorFamilyContractErrorsTest {
  private static NormalPosterior right(PosteriorContext context, Tensor features) {
    Shape latent = context.latentShape();
    Tensor mean = features.slice(-1, 0, latent.size());
    return new NormalPosterior(mean, features.constant(0.2).broadcastTo(latent), Map.of());
  }

  /** Carries a density and a deviation of its own, loses the gradient and does not detach. */
  private record WrongPosterior(NormalPosterior right) implements Posterior {
    @Override
    public Draw sample(int count, Noise noise) {
      Tensor z = right.sample(count, noise).z();
      return Draw.of(z.stopGradient(), () -> right.logProb(z).plus(0.01));
    }

    @Override
    public Tensor logProb(Tensor z) {
      return right.logProb(z).plus(0.005);
    }

    @Override
    public Tensor mean() {
      return right.mean();
    }

    @Override
    public Tensor standardDeviation() {
      return right.standardDeviation().times(1.2);
    }

    @Override
    public Posterior detached() {
      return this;
    }
  }

  /** Right but for draws that are a fifth wider than the density they come with. */
  private record WidePosterior(NormalPosterior right) implements Posterior {
    @Override
    public Draw sample(int count, Noise noise) {
      Tensor z = right.sample(count, noise).z().minus(mean()).times(1.2).plus(mean());
      return Draw.of(z, () -> right.logProb(z));
    }

    @Override
    public Tensor logProb(Tensor z) {
      return right.logProb(z);
    }

    @Override
    public Tensor mean() {
      return right.mean();
    }

    @Override
    public Tensor standardDeviation() {
      return right.standardDeviation().times(1.2);
    }

    @Override
    public Posterior detached() {
      return new WidePosterior((NormalPosterior) right.detached());
    }
  }

  @Test
  void rightFamilyPasses() {
    PosteriorFamilyContract contract =
        WrongComponents.posterior(context -> (features, x) -> right(context, features));
    contract.drawsCarryTheirDensity();
    contract.densityIntegratesToOne();
    contract.drawsFollowTheDensity();
    contract.drawsHaveTheMoments();
    contract.sampleAxesStay();
    contract.detachedHasNoGradient();
    contract.gradientsAgreeWithDifferences();
  }

  @Test
  void wrongFamilyIsCaught() {
    PosteriorFamilyContract contract =
        WrongComponents.posterior(
            context -> (features, x) -> new WrongPosterior(right(context, features)));
    assertThrows(AssertionError.class, contract::drawsCarryTheirDensity);
    assertThrows(AssertionError.class, contract::densityIntegratesToOne);
    assertThrows(AssertionError.class, contract::drawsHaveTheMoments);
    assertThrows(AssertionError.class, contract::detachedHasNoGradient);
  }

  /** Density and moments are each right on their own. */
  @Test
  void drawsOfAnotherDensityAreCaught() {
    PosteriorFamilyContract contract =
        WrongComponents.posterior(
            context -> (features, x) -> new WidePosterior(right(context, features)));
    contract.drawsCarryTheirDensity();
    contract.densityIntegratesToOne();
    contract.drawsHaveTheMoments();
    assertThrows(AssertionError.class, contract::drawsFollowTheDensity);
  }
}
