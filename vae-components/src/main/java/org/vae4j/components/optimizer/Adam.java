package org.vae4j.components.optimizer;

import org.vae4j.spi.Optimizer;
import org.vae4j.spi.Slots;
import org.vae4j.tensor.Tensor;

/**
 * Adam: m ← β₁ m + (1 - β₁) g, v ← β₂ v + (1 - β₂) g², θ ← θ - η m̂ / (√v̂ + ε) with m̂ = m / (1 -
 * β₁ᵗ) and v̂ = v / (1 - β₂ᵗ).
 *
 * <p>The bias corrections are scalars, -expm1(t log β), which keeps them accurate in float32 at the
 * first steps; they are folded into the rate and into ε so that each element costs one root and one
 * division. Moments below 1e-30 are set to zero.
 *
 * <p>Source: Kingma and Ba 2014, arXiv:1412.6980.
 */
final class Adam implements Optimizer {
  private final double learningRate;
  private final double beta1;
  private final double beta2;
  private final double epsilon;

  Adam(AdamConfig config) {
    learningRate = config.learningRate();
    beta1 = config.beta1();
    beta2 = config.beta2();
    epsilon = config.epsilon();
  }

  @Override
  public double learningRate() {
    return learningRate;
  }

  @Override
  public Tensor update(Tensor parameter, Tensor gradient, Tensor rate, Slots slots) {
    // scalars first: behind the averages they would cut the pass over a parameter in two
    Tensor root = correction(beta2, slots.step()).sqrt();
    Tensor size = rate.times(root).dividedBy(correction(beta1, slots.step()));
    Tensor first = average(slots, "first-moment", gradient, beta1);
    Tensor second = average(slots, "second-moment", gradient.square(), beta2);
    Tensor divisor = second.sqrt().plus(root.times(epsilon));
    return parameter.minus(first.times(size).dividedBy(divisor));
  }

  private static Tensor average(Slots slots, String name, Tensor value, double decay) {
    Tensor next = Denormals.flush(slots.get(name).times(decay).plus(value.times(1 - decay)));
    slots.set(name, next);
    return next;
  }

  /** 1 - βᵗ; 1 for β = 0, whose logarithm is infinite. */
  private static Tensor correction(double beta, Tensor step) {
    return beta == 0 ? step.constant(1) : step.times(Math.log(beta)).expm1().negate();
  }
}
