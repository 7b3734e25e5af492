package org.vae4j.components.schedule;

import org.vae4j.spi.ComponentContext;
import org.vae4j.spi.LearningRateSchedule;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/** The optimizer's own learning rate throughout. */
final class ConstantLearningRate implements LearningRateSchedule {
  private final Tensor one;

  ConstantLearningRate(ComponentContext context) {
    one = context.constant(Shape.scalar(), 1);
  }

  @Override
  public Tensor factor() {
    return one;
  }
}
