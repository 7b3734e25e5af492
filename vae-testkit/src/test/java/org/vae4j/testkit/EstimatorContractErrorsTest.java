package org.vae4j.testkit;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.vae4j.spi.Draw;
import org.vae4j.spi.Objective;
import org.vae4j.spi.Posterior;
import org.vae4j.tensor.Tensor;

/** The contract passes a right estimator and fails wrong ones. */
final class EstimatorContractErrorsTest {
  private static EstimatorContract contract(double lossFactor, double excess) {
    return WrongComponents.estimator(
        (model, x, noise) -> {
          Posterior q = model.infer(x);
          Draw draw = q.sample(1, noise);
          Tensor kl = model.sampledKl(q, draw).sum(-1);
          Tensor bound = model.logLikelihood(x, draw.z()).minus(kl).mean(0);
          return Objective.withBound(bound.plus(excess)).minimise(bound.mean().times(-lossFactor));
        });
  }

  @Test
  void rightEstimatorPasses() {
    EstimatorContract contract = contract(1, 0);
    contract.objectiveIsComplete();
    contract.boundIsBelowTheLikelihood();
    contract.boundIsTightForTheExactPosterior();
    contract.meanGradientIsThatOfTheLikelihood();
    contract.meanGradientIsTheSlopeOfTheBound();
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
