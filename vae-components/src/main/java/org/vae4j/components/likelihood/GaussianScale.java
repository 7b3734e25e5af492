package org.vae4j.components.likelihood;

import org.vae4j.spi.Observation;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/** Where the standard deviation σ of a Gaussian likelihood comes from. */
interface GaussianScale {
  /** What the decoder produces when the mean has this shape. */
  default Shape parameterShape(Shape event) {
    return event;
  }

  /** The part of the decoder's output that is the mean. */
  default Tensor mean(Tensor parameters) {
    return parameters;
  }

  /** log σ, broadcasting to the mean; for draws. */
  Tensor logScale(Tensor parameters);

  /** log σ, broadcasting to the mean; for the density of x. */
  default Tensor logScale(Observation x, Tensor parameters) {
    return logScale(parameters);
  }

  /** The decoder's first output, when the mean starts here. */
  default float[] initialParameters(float[] mean) {
    return mean;
  }
}
