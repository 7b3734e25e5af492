package org.vae4j.spi;

import java.util.Optional;
import org.vae4j.data.DataSummary;
import org.vae4j.data.Support;
import org.vae4j.tensor.Noise;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/**
 * The observation model p(x|z), given the parameters a decoder makes of z.
 *
 * <p>To write your own: say which parameters you need, write the log-density with all its
 * constants, and a sampler of the same density; extend {@code LikelihoodContract} in your tests.
 */
public interface Likelihood {
  /**
   * What the decoder has to produce for one row: the event shape, with the last axis multiplied by
   * the number of parameters an element has (all first parameters, then all second ones). Where
   * columns differ in this number the last axis is their sum.
   */
  Shape parameterShape();

  /**
   * The log-density, summed over the event; a missing cell of the observation contributes nothing
   * and its value does not matter: compute from {@link Observation#filled} rows and add up with
   * {@link Observation#sumObserved}.
   *
   * @param x rows of shape {@code [batch, event…]}
   * @param parameters shape {@code [samples…, batch] + parameterShape}
   * @return nats, shape {@code [samples…, batch]}
   */
  Tensor logProb(Observation x, Tensor parameters);

  /**
   * The mean of x; of class numbers that of the numbers, which is rarely what to show.
   *
   * @param parameters shape {@code [samples…, batch] + parameterShape}
   * @return shape {@code [samples…, batch, event…]}
   */
  Tensor mean(Tensor parameters);

  /** The most likely x: shapes as in {@link #mean}. */
  Tensor mode(Tensor parameters);

  /** A draw of x: shapes as in {@link #mean}. */
  Tensor sample(Tensor parameters, Noise noise);

  /**
   * The values that can be observed at one element of the event; data outside are refused before
   * training.
   *
   * @param element row-major index within the event
   */
  Support support(int element);

  /**
   * Parameters of the best model that ignores z, where a decoder's output bias starts; zeros if
   * nothing better is known.
   *
   * @return {@code parameterShape().size()} numbers
   */
  default float[] initialParameters(DataSummary data) {
    return new float[parameterShape().size()];
  }

  /** What a user should know before believing numbers from these data; empty if nothing. */
  default Optional<String> caution(DataSummary data) {
    return Optional.empty();
  }
}
