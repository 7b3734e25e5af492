package org.vae4j.components.density;

import org.vae4j.tensor.Tensor;

/** The log-density of a normal distribution, elementwise and in nats. */
public final class NormalDensity {
  private static final double HALF_LOG_2PI = 0.5 * Math.log(2 * Math.PI);

  private NormalDensity() {}

  /** log N(x; 0, 1) = -x²/2 - log(2π)/2. */
  public static Tensor standard(Tensor x) {
    return x.square().times(-0.5).minus(HALF_LOG_2PI);
  }

  /**
   * log N(x; μ, σ²) = -((x - μ)/σ)²/2 - log σ - log(2π)/2; the three operands broadcast.
   *
   * @param logScale log σ
   */
  public static Tensor logProb(Tensor x, Tensor mean, Tensor logScale) {
    return standard(x.minus(mean).times(logScale.negate().exp())).minus(logScale);
  }
}
