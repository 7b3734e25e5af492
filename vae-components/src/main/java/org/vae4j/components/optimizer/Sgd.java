package org.vae4j.components.optimizer;

import org.vae4j.spi.Optimizer;
import org.vae4j.spi.Slots;
import org.vae4j.tensor.Tensor;

/**
 * Stochastic gradient descent: θ ← θ - η g; with momentum μ: v ← μ v + g, θ ← θ - η v; Nesterov's
 * form steps along g + μ v.
 *
 * <p>Sources: Robbins and Monro 1951; Sutskever et al. 2013, "On the importance of initialization
 * and momentum in deep learning".
 */
final class Sgd implements Optimizer {
  private final double learningRate;
  private final double momentum;
  private final boolean nesterov;

  Sgd(SgdConfig config) {
    learningRate = config.learningRate();
    momentum = config.momentum();
    nesterov = config.nesterov();
  }

  @Override
  public double learningRate() {
    return learningRate;
  }

  @Override
  public Tensor update(Tensor parameter, Tensor gradient, Tensor rate, Slots slots) {
    return parameter.minus(direction(gradient, slots).times(rate));
  }

  private Tensor direction(Tensor gradient, Slots slots) {
    if (momentum == 0) {
      return gradient;
    }
    Tensor velocity = Denormals.flush(slots.get("velocity").times(momentum).plus(gradient));
    slots.set("velocity", velocity);
    return nesterov ? velocity.times(momentum).plus(gradient) : velocity;
  }
}
