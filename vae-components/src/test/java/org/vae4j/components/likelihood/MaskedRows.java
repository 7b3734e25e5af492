package org.vae4j.components.likelihood;

import java.util.Optional;
import org.vae4j.spi.Observation;
import org.vae4j.tensor.Tensor;

/** Rows of which some cells may be missing. */
record MaskedRows(Tensor x, Optional<Tensor> mask) implements Observation {
  @Override
  public Tensor rows() {
    return Observation.of(x).rows();
  }

  @Override
  public Optional<Tensor> condition() {
    return Optional.empty();
  }
}
