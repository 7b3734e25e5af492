package org.vae4j.spi;

import java.util.Optional;
import org.vae4j.tensor.Tensor;

/** A batch of observed rows, with what else is known about them. */
public interface Observation {
  /** The rows, shape {@code [batch, event…]}; 0 where a cell is missing. */
  Tensor x();

  /**
   * The number of each row in the training set, shape {@code [batch]}.
   *
   * @throws IncompatiblePartsException when these rows are not rows of the training set
   */
  Tensor rows();

  /**
   * 1 where a cell was observed and 0 where it is missing, shape as x; absent when none can be
   * missing.
   */
  Optional<Tensor> mask();

  /** What the model is conditioned on, shape {@code [batch, condition]}. */
  Optional<Tensor> condition();

  /** Rows without numbers, missing cells or a condition. */
  static Observation of(Tensor x) {
    return new PlainObservation(x);
  }

  /** How many rows there are. */
  default int batch() {
    return x().shape().dim(0);
  }

  /**
   * The rows with a number in place of what is missing. A density is computed from these, so that
   * neither its value nor its gradient can become infinite at a cell that does not count.
   *
   * @param value any number at which the density and its gradient are finite
   * @return shape {@code [batch, event…]}
   */
  default Tensor filled(double value) {
    return mask().map(m -> m.select(x(), x().constant(value))).orElseGet(this::x);
  }

  /**
   * The sum of a term of the {@link #filled} rows over the event axes, leaving out missing cells.
   *
   * @param elementwise shape {@code [samples…, batch, event…]}
   * @return shape {@code [samples…, batch]}
   */
  default Tensor sumObserved(Tensor elementwise) {
    int event = x().shape().rank() - 1;
    int leading = elementwise.shape().rank() - event;
    // select, not times: an infinite density at a missing cell must not become NaN
    return mask()
        .map(m -> m.select(elementwise, elementwise.constant(0)))
        .orElse(elementwise)
        .sumAfter(leading);
  }
}
