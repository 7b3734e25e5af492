package org.vae4j.components.posterior;

import org.vae4j.components.network.AutoregressiveNetwork;
import org.vae4j.tensor.Tensor;

/**
 * One step of an inverse autoregressive flow: y = σ ⊙ z + (1 - σ) ⊙ m with gates σ = sigmoid(s) and
 * (m, s) of a network that sees, for each number, the numbers of z before it.
 *
 * <p>The Jacobian is triangular with σ on its diagonal: log det = Σ log σ = -Σ log(1 + e^-s).
 */
final class AutoregressiveStep {
  private final AutoregressiveNetwork network;
  private final Tensor context;

  AutoregressiveStep(AutoregressiveNetwork network, Tensor context) {
    this.network = network;
    this.context = context;
  }

  /** From z to y, all numbers at once. */
  FlowPoint forward(Tensor z) {
    Tensor hidden = network.hidden(z, context);
    Tensor shift = network.shifts(hidden);
    Tensor gate = network.gates(hidden);
    // 1 - sigmoid(s) would lose the digits of a gate that is nearly open
    Tensor y = z.times(gate.sigmoid()).plus(shift.times(gate.negate().sigmoid()));
    return new FlowPoint(y, logOpen(gate).sum(-1));
  }

  /** From y back to z, one number after the other, as each needs those before it. */
  FlowPoint backward(Tensor y) {
    int size = y.shape().dim(-1);
    // numbers that are not known yet are zeros, which the masked weights do not see
    Tensor z = y.zerosLike();
    Tensor logDeterminant = y.constant(0);
    for (int number : network.order()) {
      Tensor hidden = network.hidden(z, context);
      Tensor shift = network.shift(hidden, number);
      Tensor gate = network.gate(hidden, number);
      Tensor own = y.slice(-1, number, number + 1).minus(shift);
      Tensor value = own.times(gate.negate().exp().plus(1)).plus(shift);
      z = z.plus(value.pad(-1, number, size - number - 1));
      logDeterminant = logDeterminant.plus(logOpen(gate));
    }
    return new FlowPoint(z, logDeterminant.sum(-1));
  }

  private static Tensor logOpen(Tensor gate) {
    return gate.negate().softplus().negate();
  }

  AutoregressiveStep detached() {
    return new AutoregressiveStep(network.detached(), context.stopGradient());
  }
}
