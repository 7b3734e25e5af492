package org.vae4j.plugin;

import org.vae4j.spi.ComponentContext;
import org.vae4j.spi.LearningRateSchedule;

/**
 * Makes a learning-rate schedule from its options.
 *
 * @param <C> the options
 */
public interface LearningRateScheduleFactory<C extends Record>
    extends ComponentFactory<LearningRateSchedule, C, ComponentContext> {
  @Override
  default Kind kind() {
    return Kind.LEARNING_RATE_SCHEDULE;
  }
}
