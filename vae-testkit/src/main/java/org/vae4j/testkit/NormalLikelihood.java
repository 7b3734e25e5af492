package org.vae4j.testkit;

import org.vae4j.data.Support;
import org.vae4j.spi.Likelihood;
import org.vae4j.spi.Observation;
import org.vae4j.tensor.Noise;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/** N(x; decoded, scale²) elementwise: the likelihood of {@link LinearGaussianModel}. */
record NormalLikelihood(int columns, double scale) implements Likelihood {
  @Override
  public Shape parameterShape() {
    return Shape.of(columns);
  }

  @Override
  public Tensor logProb(Observation x, Tensor parameters) {
    Tensor squares = x.x().minus(parameters).dividedBy(scale).square();
    return squares.plus(Math.log(2 * Math.PI * scale * scale)).times(-0.5).sum(-1);
  }

  @Override
  public Tensor mean(Tensor parameters) {
    return parameters;
  }

  @Override
  public Tensor mode(Tensor parameters) {
    return parameters;
  }

  @Override
  public Tensor sample(Tensor parameters, Noise noise) {
    return noise.normal("x", parameters.shape()).times(scale).plus(parameters);
  }

  @Override
  public Support support(int element) {
    return Support.REAL;
  }
}
