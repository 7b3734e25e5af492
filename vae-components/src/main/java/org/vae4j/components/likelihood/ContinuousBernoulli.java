package org.vae4j.components.likelihood;

import java.util.Optional;
import org.vae4j.data.DataSummary;
import org.vae4j.data.Support;
import org.vae4j.spi.Likelihood;
import org.vae4j.spi.Observation;
import org.vae4j.tensor.Noise;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/**
 * Independent elements in [0, 1] with the density of a Bernoulli, normalised: log p(x) = x·l -
 * log(1 + e^l) + log C(l), with logits l as parameters and C(l) = l / tanh(l/2).
 *
 * <p>In nats. Near l = 0 the Taylor series of log C, of the mean and of the quantiles take the
 * place of formulas that are 0/0 there; what they leave out is below 1e-9, 1e-9 and 1e-7.
 *
 * <p>Source: Loaiza-Ganem and Cunningham 2019, arXiv:1907.06845.
 */
public final class ContinuousBernoulli implements Likelihood {
  private static final double NEAR_ZERO = 0.1;

  /** Smaller: expm1 and log1p keep the quantile accurate for longer, and its series is short. */
  private static final double QUANTILE_NEAR_ZERO = 1e-3;

  private final Shape event;

  /** The likelihood of events of this shape. */
  public ContinuousBernoulli(Shape event) {
    this.event = event;
  }

  @Override
  public Shape parameterShape() {
    return event;
  }

  @Override
  public Tensor logProb(Observation x, Tensor parameters) {
    Tensor bernoulli = x.filled(0).times(parameters).minus(parameters.softplus());
    return x.sumObserved(bernoulli.plus(logNormaliser(parameters)));
  }

  /** log(l / tanh(l/2)), near 0 log 2 + l²/12 - 7 l⁴/1440. */
  private static Tensor logNormaliser(Tensor logits) {
    Tensor size = logits.abs();
    Tensor square = logits.square();
    Tensor series =
        square.times(1.0 / 12).minus(square.square().times(7.0 / 1440)).plus(Math.log(2));
    Tensor safe = awayFromZero(size, NEAR_ZERO);
    return nearZero(logits, NEAR_ZERO)
        .select(series, safe.log().minus(safe.times(0.5).tanh().log()));
  }

  /** sigmoid(l)/tanh(l/2) - 1/l, written for |l| and mirrored; near 0 1/2 + l/12 - l³/720. */
  @Override
  public Tensor mean(Tensor parameters) {
    Tensor safe = awayFromZero(parameters.abs(), NEAR_ZERO);
    Tensor positive = safe.sigmoid().dividedBy(safe.times(0.5).tanh()).minus(safe.reciprocal());
    Tensor mirrored = parameters.greaterThan(0).select(positive, positive.negate().plus(1));
    Tensor series =
        parameters
            .times(1.0 / 12)
            .minus(parameters.times(parameters.square()).times(1.0 / 720))
            .plus(0.5);
    return nearZero(parameters, NEAR_ZERO).select(series, mirrored);
  }

  @Override
  public Tensor mode(Tensor parameters) {
    return parameters.greaterThan(0);
  }

  /**
   * The quantile of a uniform number u: log(1 + u (e^-|l| - 1)) / -|l| for l below 0, mirrored
   * above; near 0 u + u (u - 1) |l| / 2.
   */
  @Override
  public Tensor sample(Tensor parameters, Noise noise) {
    Tensor u = noise.uniform("x", parameters.shape());
    Tensor safe = awayFromZero(parameters.abs(), QUANTILE_NEAR_ZERO);
    Tensor far = u.times(safe.negate().expm1()).log1p().dividedBy(safe).negate();
    Tensor near = u.plus(u.times(u.minus(1)).times(parameters.abs()).times(0.5));
    Tensor below = nearZero(parameters, QUANTILE_NEAR_ZERO).select(near, far);
    return parameters.greaterThan(0).select(below.negate().plus(1), below).clip(0, 1);
  }

  private static Tensor nearZero(Tensor logits, double limit) {
    return logits.constant(limit).greaterThan(logits.abs());
  }

  /** Keeps the formula that is not selected near 0, and its gradient, finite. */
  private static Tensor awayFromZero(Tensor size, double limit) {
    return size.maximum(limit);
  }

  @Override
  public Support support(int element) {
    return Support.UNIT_INTERVAL;
  }

  /** The logits whose means are the data's means, found by bisection. */
  @Override
  public float[] initialParameters(DataSummary data) {
    double[] mean = data.mean();
    float[] logits = new float[mean.length];
    for (int i = 0; i < mean.length; i++) {
      logits[i] = (float) ContinuousBernoulliMean.logit(mean[i]);
    }
    return logits;
  }

  @Override
  public Optional<String> caution(DataSummary data) {
    return data.within(Support.BINARY)
        ? Optional.of(
            "the data are 0 or 1, for which continuous-bernoulli has a density and no probability."
                + " Use `bernoulli`")
        : Optional.empty();
  }
}
