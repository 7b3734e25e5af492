package org.vae4j.components.estimator;

import java.util.EnumSet;
import java.util.Set;
import org.vae4j.spi.Draw;
import org.vae4j.spi.ModelPart;
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
    return addTo(objective, EnumSet.allOf(ModelPart.class));
  }

  /** {@link #addTo(Objective)} for parts of the model, which have to include the posterior's. */
  Objective addTo(Objective objective, Set<ModelPart> parts) {
    Tensor total = draw.penalties().values().stream().reduce(own, Tensor::plus);
    draw.penalties().forEach(objective::log);
    return objective.minimise(total.mean(), parts);
  }

  /** 0, with the gradient of a finite surrogate: the loss keeps the value of what it stands for. */
  static Tensor gradientOf(Tensor surrogate) {
    return surrogate.minus(surrogate.stopGradient());
  }
}
