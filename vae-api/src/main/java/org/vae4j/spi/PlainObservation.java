package org.vae4j.spi;

import java.util.Optional;
import org.vae4j.tensor.Tensor;

/** Rows about which nothing else is known. */
record PlainObservation(Tensor x) implements Observation {
  @Override
  public Tensor rows() {
    throw new IncompatiblePartsException(
        "row numbers were asked of inputs that are not rows of the training set",
        "Use a posterior that is computed from x, such as diagonal-gaussian.");
  }

  @Override
  public Optional<Tensor> mask() {
    return Optional.empty();
  }

  @Override
  public Optional<Tensor> condition() {
    return Optional.empty();
  }
}
