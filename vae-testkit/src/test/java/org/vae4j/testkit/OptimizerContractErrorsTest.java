package org.vae4j.testkit;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.vae4j.spi.Optimizer;
import org.vae4j.spi.Slots;
import org.vae4j.tensor.Tensor;

/** The contract passes a right optimizer and fails wrong ones. */
final class OptimizerContractErrorsTest {
  /** θ + direction · η · g + drift. */
  private record Walk(double direction, double drift) implements Optimizer {
    @Override
    public double learningRate() {
      return 0.05;
    }

    @Override
    public Tensor update(Tensor parameter, Tensor gradient, Tensor rate, Slots slots) {
      return parameter.plus(gradient.times(rate).times(direction)).plus(drift);
    }
  }

  private static OptimizerContract contract(double direction, double drift) {
    return WrongComponents.optimizer(new Walk(direction, drift));
  }

  @Test
  void rightOptimizerPasses() {
    OptimizerContract contract = contract(-1, 0);
    contract.parabolaIsDescended();
    contract.zeroGradientAndZeroRateRest();
    contract.rateIsAFactorOfTheStep();
    contract.elementsAreIndependent();
  }

  @Test
  void ascentIsCaught() {
    assertThrows(AssertionError.class, contract(1, 0)::parabolaIsDescended);
    assertThrows(AssertionError.class, contract(1, 0)::rateIsAFactorOfTheStep);
  }

  @Test
  void driftIsCaught() {
    assertThrows(AssertionError.class, contract(-1, 0.1)::zeroGradientAndZeroRateRest);
  }
}
