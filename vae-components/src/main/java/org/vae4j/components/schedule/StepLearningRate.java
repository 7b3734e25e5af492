package org.vae4j.components.schedule;

import org.vae4j.spi.ComponentContext;
import org.vae4j.spi.LearningRateSchedule;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/** A staircase: decay^n, where n is how many of the given epochs have been reached. */
final class StepLearningRate implements LearningRateSchedule {
  private final Tensor factor;

  StepLearningRate(StepLearningRateConfig config, ComponentContext context) {
    int steps = config.epochs().size();
    float[] epochs = new float[steps];
    for (int i = 0; i < steps; i++) {
      epochs[i] = config.epochs().get(i).floatValue();
    }
    Tensor ahead = context.constant(Shape.of(steps), epochs);
    Tensor reached = ahead.greaterThan(context.progress().epoch()).sum().negate().plus(steps);
    factor = context.constant(Shape.scalar(), (float) config.decay()).pow(reached);
  }

  @Override
  public Tensor factor() {
    return factor;
  }
}
