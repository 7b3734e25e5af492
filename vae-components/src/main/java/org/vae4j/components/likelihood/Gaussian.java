package org.vae4j.components.likelihood;

import org.vae4j.components.density.NormalDensity;
import org.vae4j.data.DataSummary;
import org.vae4j.data.Support;
import org.vae4j.spi.Likelihood;
import org.vae4j.spi.Observation;
import org.vae4j.tensor.Noise;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/**
 * Independent Gaussian elements: log p(x) = -½((x - μ)²/σ² + 2 log σ + log 2π), in nats, summed
 * over the event. A density above 1 is no error.
 *
 * <p>μ comes from the decoder, σ from one of five sources, see {@link ScaleSource}.
 *
 * <p>Sources: Kingma and Welling 2013, arXiv:1312.6114; shared and optimal scale: Rybkin et al.
 * 2020, arXiv:2006.13202.
 */
public final class Gaussian implements Likelihood {
  private final Shape event;
  private final LocationScale scale;

  Gaussian(Shape event, LocationScale scale) {
    this.event = event;
    this.scale = scale;
  }

  /**
   * The likelihood of events of this shape with a given scale.
   *
   * @param logScale log σ, a scalar or of the event's shape
   */
  public Gaussian(Shape event, Tensor logScale) {
    this(event, new GivenScale(logScale));
  }

  @Override
  public Shape parameterShape() {
    return scale.parameterShape(event);
  }

  @Override
  public Tensor logProb(Observation x, Tensor parameters) {
    Tensor logScale = scale.logScale(x, parameters);
    return x.sumObserved(NormalDensity.logProb(x.filled(0), scale.location(parameters), logScale));
  }

  @Override
  public Tensor mean(Tensor parameters) {
    return scale.location(parameters);
  }

  @Override
  public Tensor mode(Tensor parameters) {
    return scale.location(parameters);
  }

  @Override
  public Tensor sample(Tensor parameters, Noise noise) {
    Tensor mean = scale.location(parameters);
    return noise.normal("x", mean.shape()).times(scale.logScale(parameters).exp()).plus(mean);
  }

  @Override
  public Support support(int element) {
    return Support.REAL;
  }

  /** The data's mean; a predicted log σ starts at the configured sigma. */
  @Override
  public float[] initialParameters(DataSummary data) {
    return scale.initialParameters(data.mean());
  }
}
