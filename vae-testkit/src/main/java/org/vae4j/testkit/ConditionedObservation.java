package org.vae4j.testkit;

import java.util.Optional;
import org.vae4j.spi.Observation;
import org.vae4j.tensor.Tensor;

/** Rows with what they are conditioned on. */
record ConditionedObservation(Tensor x, Tensor given) implements Observation {
  @Override
  public Tensor rows() {
    return Observation.of(x).rows();
  }

  @Override
  public Optional<Tensor> mask() {
    return Optional.empty();
  }

  @Override
  public Optional<Tensor> condition() {
    return Optional.of(given);
  }
}
