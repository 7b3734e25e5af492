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
 * Independent elements of 0 or 1: log p(x) = x·l - log(1 + e^l), with logits l as parameters.
 *
 * <p>In nats, never through the logarithm of a probability. Values between 0 and 1 are accepted, as
 * is usual for grey images, but the sum over them is then no normalised density; {@link #caution}
 * says so.
 *
 * <p>Source: Kingma and Welling 2013, arXiv:1312.6114, appendix C.1.
 */
public final class Bernoulli implements Likelihood {
  private static final double CLIP = 0.001;

  private final Shape event;

  /** The likelihood of events of this shape. */
  public Bernoulli(Shape event) {
    this.event = event;
  }

  @Override
  public Shape parameterShape() {
    return event;
  }

  @Override
  public Tensor logProb(Observation x, Tensor parameters) {
    return x.sumObserved(x.filled(0).times(parameters).minus(parameters.softplus()));
  }

  @Override
  public Tensor mean(Tensor parameters) {
    return parameters.sigmoid();
  }

  @Override
  public Tensor mode(Tensor parameters) {
    return parameters.greaterThan(0);
  }

  @Override
  public Tensor sample(Tensor parameters, Noise noise) {
    return parameters.sigmoid().greaterThan(noise.uniform("x", parameters.shape()));
  }

  @Override
  public Support support(int element) {
    return Support.UNIT_INTERVAL;
  }

  /** The logit of each element's mean, clipped to [0.001, 0.999] as by Burda et al. 2016. */
  @Override
  public float[] initialParameters(DataSummary data) {
    double[] mean = data.mean();
    float[] logits = new float[mean.length];
    for (int i = 0; i < mean.length; i++) {
      double p = Math.min(1 - CLIP, Math.max(CLIP, mean[i]));
      logits[i] = (float) Math.log(p / (1 - p));
    }
    return logits;
  }

  @Override
  public Optional<String> caution(DataSummary data) {
    return data.within(Support.BINARY)
        ? Optional.empty()
        : Optional.of(
            "the data have values between 0 and 1, for which bernoulli is no normalised density:"
                + " its numbers compare with each other only. Use `continuous-bernoulli`, or"
                + " binarize the data");
  }
}
