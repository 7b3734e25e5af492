package org.vae4j.components.likelihood;

import org.vae4j.spi.Observation;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/**
 * The location and the scale of each element: μ, which a decoder gives, and log σ, which may come
 * from elsewhere.
 */
interface LocationScale {
  /** What the decoder produces when the location has this shape. */
  default Shape parameterShape(Shape event) {
    return event;
  }

  /** The part of the decoder's output that is the location. */
  default Tensor location(Tensor parameters) {
    return parameters;
  }

  /** log σ, broadcasting to the location; for draws. */
  Tensor logScale(Tensor parameters);

  /** log σ, broadcasting to the location; for the density of x. */
  default Tensor logScale(Observation x, Tensor parameters) {
    return logScale(parameters);
  }

  /** The decoder's first output, when the locations start at these numbers. */
  default float[] initialParameters(double... locations) {
    float[] parameters = new float[locations.length];
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] = (float) locations[i];
    }
    return parameters;
  }
}
