package org.vae4j.components.likelihood;

import java.util.Optional;
import org.vae4j.spi.Observation;
import org.vae4j.tensor.Tensor;

/** Some columns of an observation. */
record ColumnObservation(Observation whole, ColumnRange columns) implements Observation {
  @Override
  public Tensor x() {
    return part(whole.x());
  }

  @Override
  public Tensor rows() {
    return whole.rows();
  }

  @Override
  public Optional<Tensor> mask() {
    return whole.mask().map(this::part);
  }

  @Override
  public Optional<Tensor> condition() {
    return whole.condition();
  }

  private Tensor part(Tensor rows) {
    return rows.slice(-1, columns.from(), columns.to());
  }
}
