package org.vae4j.components.likelihood;

import org.vae4j.tensor.Tensor;

/**
 * A scale that does not depend on z: a constant, or a learned parameter.
 *
 * @param logScale log σ, a scalar or of the event's shape
 */
record GivenScale(Tensor logScale) implements LocationScale {
  @Override
  public Tensor logScale(Tensor parameters) {
    return logScale;
  }
}
