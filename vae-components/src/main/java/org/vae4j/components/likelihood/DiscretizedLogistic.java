package org.vae4j.components.likelihood;

import org.vae4j.data.DataSummary;
import org.vae4j.data.Support;
import org.vae4j.spi.Likelihood;
import org.vae4j.spi.Observation;
import org.vae4j.tensor.Noise;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/**
 * Independent elements that are one of L equally spaced levels from 0 to 1, such as pixels: the
 * mass that a logistic distribution puts into the bin around the level,
 *
 * <p>P(x) = S((x + h - μ)/s) - S((x - h - μ)/s), S(t) = 1/(1 + e^-t), h = ½/(L - 1),
 *
 * <p>where the bins of 0 and 1 reach to -∞ and ∞, so that the masses add up to 1. In nats; μ comes
 * from the decoder in units of the data, log s from one of the sources of {@link
 * LogisticScaleSource}.
 *
 * <p>With a and b for the two arguments, S(b) - S(a) = S(b) S(-a) (1 - e^-(b - a)): the logarithm
 * of this product has no difference of nearly equal numbers in it and stays exact, and its gradient
 * finite, for masses far below the smallest float; no approximation takes over in the tails.
 *
 * <p>Sources: Kingma et al. 2016, arXiv:1606.04934; Salimans et al. 2017, arXiv:1701.05517.
 */
public final class DiscretizedLogistic implements Likelihood {
  private final Shape event;
  private final Levels levels;
  private final LocationScale scale;

  DiscretizedLogistic(Shape event, Levels levels, LocationScale scale) {
    this.event = event;
    this.levels = levels;
    this.scale = scale;
  }

  @Override
  public Shape parameterShape() {
    return scale.parameterShape(event);
  }

  @Override
  public Tensor logProb(Observation x, Tensor parameters) {
    return x.sumObserved(logMass(x.filled(0), parameters, scale.logScale(x, parameters)));
  }

  private Tensor logMass(Tensor x, Tensor parameters, Tensor logScale) {
    Tensor inverseScale = logScale.negate().exp();
    Tensor width = inverseScale.times(levels.spacing());
    Tensor centre = x.minus(scale.location(parameters)).times(inverseScale);
    Tensor logBelow = centre.plus(width.times(0.5)).negate().softplus().negate();
    Tensor logAbove = centre.minus(width.times(0.5)).softplus().negate();
    Tensor notLowest = levels.aboveLowest(x);
    Tensor notHighest = levels.belowHighest(x);
    return notHighest
        .times(logBelow)
        .plus(notLowest.times(logAbove))
        .plus(notLowest.times(notHighest).times(logOneMinusExp(width)));
  }

  /** log(1 - e^-w) for w above 0, accurate for small and for large w. */
  private static Tensor logOneMinusExp(Tensor w) {
    return w.times(0.5).tanh().log().plus(w.negate().exp().log1p());
  }

  /**
   * s (log(1 + e^(μ/s)) - log(1 + e^((μ - 1)/s))): the mean of the logistic limited to [0, 1],
   * before it is rounded to levels, hence within h of the mean of the levels.
   */
  @Override
  public Tensor mean(Tensor parameters) {
    Tensor location = scale.location(parameters);
    Tensor logScale = scale.logScale(parameters);
    Tensor inverseScale = logScale.negate().exp();
    Tensor below = location.times(inverseScale).softplus();
    Tensor above = location.minus(1).times(inverseScale).softplus();
    return below.minus(above).times(logScale.exp()).clip(0, 1);
  }

  /** The level nearest to μ, or 0 or 1 where the mass of a whole tail is larger. */
  @Override
  public Tensor mode(Tensor parameters) {
    Tensor logScale = scale.logScale(parameters);
    Tensor best = levels.nearest(scale.location(parameters));
    Tensor most = logMass(best, parameters, logScale);
    for (double end : new double[] {0, 1}) {
      Tensor level = best.zerosLike().plus(end);
      Tensor mass = logMass(level, parameters, logScale);
      best = mass.greaterThan(most).select(level, best);
      most = mass.maximum(most);
    }
    return best;
  }

  /** A draw of the logistic, μ + s log(u/(1 - u)), rounded to the nearest level. */
  @Override
  public Tensor sample(Tensor parameters, Noise noise) {
    Tensor location = scale.location(parameters);
    Tensor u = noise.uniform("x", location.shape());
    Tensor standard = u.log().minus(u.negate().log1p());
    return levels.nearest(standard.times(scale.logScale(parameters).exp()).plus(location));
  }

  @Override
  public Support support(int element) {
    return levels.support();
  }

  /** The data's mean; a predicted log s starts at the configured width. */
  @Override
  public float[] initialParameters(DataSummary data) {
    return scale.initialParameters(data.mean());
  }
}
