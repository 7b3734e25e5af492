package org.vae4j.components.likelihood;

import org.vae4j.spi.Initializer;
import org.vae4j.spi.LikelihoodContext;
import org.vae4j.spi.State;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;
import org.vae4j.tensor.Tensors;

/**
 * The scale that the options of a likelihood ask for.
 *
 * @param source where it comes from
 * @param start σ if fixed, else where it starts
 * @param low soft lower bound of log σ, unless fixed
 * @param high soft upper bound of log σ, unless fixed
 */
record ScaleChoice(ScaleSource source, double start, double low, double high) {
  /**
   * Refuses ranges that make no sense, by the names of their keys.
   *
   * @param startKey the key of {@code start}
   */
  ScaleChoice check(String startKey) {
    if (!(start > 0 && Double.isFinite(start))) {
      throw new IllegalArgumentException(startKey + " must be above 0, received " + start);
    }
    if (!Double.isFinite(low) || !Double.isFinite(high) || low >= high) {
      throw new IllegalArgumentException(
          "min-log-scale must be below max-log-scale, received " + low + " and " + high);
    }
    return this;
  }

  /** Makes the scale, with its parameters under the likelihood's scope. */
  LocationScale create(LikelihoodContext context) {
    double logStart = Math.log(start);
    return switch (source) {
      case FIXED -> new GivenScale(context.constant(Shape.scalar(), (float) logStart));
      case LEARNED -> learned(context, context.eventShape());
      case SHARED -> learned(context, Shape.scalar());
      case OPTIMAL -> optimal(context);
      case PREDICTED -> new PredictedScale(context.eventShape().dim(-1), logStart, low, high);
    };
  }

  private LocationScale learned(LikelihoodContext context, Shape shape) {
    Tensor logScale = context.parameter("log-scale", shape, Initializer.constant(Math.log(start)));
    return new GivenScale(Tensors.softBound(logScale, low, high));
  }

  private LocationScale optimal(LikelihoodContext context) {
    State variance = context.state("variance", Shape.scalar(), Initializer.constant(start * start));
    return new OptimalScale(variance, context.phase(), context.progress(), low, high);
  }
}
