package org.vae4j.testkit;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.vae4j.spi.Draw;
import org.vae4j.spi.Estimator;
import org.vae4j.spi.IncompatiblePartsException;
import org.vae4j.spi.Objective;
import org.vae4j.spi.Observation;
import org.vae4j.spi.Posterior;
import org.vae4j.spi.VaeModel;
import org.vae4j.tensor.Tensor;

/** The contract passes a right estimator and fails wrong ones. */
final class EstimatorContractErrorsTest {
  /** Asks nothing of the posterior and leaves its penalties out. */
  private static final Estimator CARELESS =
      (model, x, noise) -> {
        Posterior q = model.infer(x);
        Tensor bound = bound(model, x, q, q.sample(1, noise));
        return Objective.withBound(bound).minimise(bound.mean().negate());
      };

  private static EstimatorContract contract(double lossFactor, double excess) {
    return WrongComponents.estimator(
        (model, x, noise) -> {
          Posterior q = model.infer(x);
          if (!q.reparameterised()) {
            throw new IncompatiblePartsException("no gradient", "Use continuous latents.");
          }
          Draw draw = q.sample(1, noise);
          Tensor bound = bound(model, x, q, draw);
          Tensor penalties =
              draw.penalties().values().stream().reduce(bound.constant(0), Tensor::plus);
          Objective objective = Objective.withBound(bound.plus(excess));
          draw.penalties().forEach(objective::log);
          return objective.minimise(penalties.minus(bound).mean().times(lossFactor));
        });
  }

  private static Tensor bound(VaeModel model, Observation x, Posterior q, Draw draw) {
    Tensor kl = model.sampledKl(q, draw).sum(-1);
    return model.logLikelihood(x, draw.z()).minus(kl).mean(0);
  }

  @Test
  void rightEstimatorPasses() {
    EstimatorContract contract = contract(1, 0);
    contract.objectiveIsComplete();
    contract.boundIsBelowTheLikelihood();
    contract.boundIsTightForTheExactPosterior();
    contract.meanGradientIsThatOfTheLikelihood();
    contract.meanGradientIsTheSlopeOfTheBound();
    contract.penaltiesOfTheDrawAreMinimised();
    contract.discreteLatentsAreRightOrRefused();
  }

  @Test
  void forgottenPenaltiesAreCaught() {
    assertThrows(
        AssertionError.class, WrongComponents.estimator(CARELESS)::penaltiesOfTheDrawAreMinimised);
  }

  @Test
  void discreteLatentsWithoutAGradientAreCaught() {
    EstimatorContract contract = WrongComponents.estimator(CARELESS);
    assertThrows(AssertionError.class, contract::discreteLatentsAreRightOrRefused);
    assertThrows(AssertionError.class, () -> DiscreteGradientCheck.check(context -> CARELESS));
  }

  @Test
  void boundAboveTheLikelihoodIsCaught() {
    assertThrows(AssertionError.class, contract(1, 1)::boundIsBelowTheLikelihood);
  }

  @Test
  void looseBoundIsCaught() {
    assertThrows(AssertionError.class, contract(1, -0.01)::boundIsTightForTheExactPosterior);
  }

  @Test
  void wrongGradientIsCaught() {
    EstimatorContract contract = contract(0.5, 0);
    assertThrows(AssertionError.class, contract::meanGradientIsThatOfTheLikelihood);
    assertThrows(AssertionError.class, contract::meanGradientIsTheSlopeOfTheBound);
  }
}
