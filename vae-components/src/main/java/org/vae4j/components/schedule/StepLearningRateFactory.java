package org.vae4j.components.schedule;

import org.vae4j.plugin.LearningRateScheduleFactory;
import org.vae4j.spi.ComponentContext;
import org.vae4j.spi.LearningRateSchedule;

/** Makes learning rates that fall in steps. */
public final class StepLearningRateFactory
    implements LearningRateScheduleFactory<StepLearningRateConfig> {
  @Override
  public String name() {
    return "step";
  }

  @Override
  public String summary() {
    return "A learning rate that falls by a factor at given epochs.";
  }

  @Override
  public String citation() {
    return "He et al. 2015, arXiv:1512.03385";
  }

  @Override
  public Class<StepLearningRateConfig> configType() {
    return StepLearningRateConfig.class;
  }

  @Override
  public LearningRateSchedule create(StepLearningRateConfig config, ComponentContext context) {
    return new StepLearningRate(config, context);
  }
}
