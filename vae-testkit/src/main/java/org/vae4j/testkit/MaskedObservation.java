package org.vae4j.testkit;

import java.util.Optional;
import org.vae4j.spi.Observation;
import org.vae4j.tensor.Tensor;

/** Rows with missing cells. */
record MaskedObservation(Tensor x, Tensor observed) implements Observation {
  @Override
  public Tensor rows() {
    return Observation.of(x).rows();
  }

  @Override
  public Optional<Tensor> mask() {
    return Optional.of(observed);
  }

  @Override
  public Optional<Tensor> condition() {
    return Optional.empty();
  }
}
