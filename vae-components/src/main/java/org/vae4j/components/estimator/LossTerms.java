package org.vae4j.components.estimator;

import org.vae4j.spi.Draw;
import org.vae4j.spi.Objective;
import org.vae4j.tensor.Tensor;

/**
 * What is minimised for each example: an estimator's own loss and the penalties of the posterior.
 *
 * @param own nats, shape {@code [batch]}
 * @param draw carries the penalties
 */
record LossTerms(Tensor own, Draw draw) {
  /** Minimises the batch mean of the sum and logs each penalty by its name. */
  Objective addTo(Objective objective) {
    Tensor total = draw.penalties().values().stream().reduce(own, Tensor::plus);
    draw.penalties().forEach(objective::log);
    return objective.minimise(total.mean());
  }
}
