package org.vae4j.components.schedule;

import org.vae4j.plugin.LearningRateScheduleFactory;
import org.vae4j.plugin.NoOptions;
import org.vae4j.spi.ComponentContext;
import org.vae4j.spi.LearningRateSchedule;

/** Makes learning-rate schedules that change nothing. */
public final class ConstantLearningRateFactory implements LearningRateScheduleFactory<NoOptions> {
  @Override
  public String name() {
    return "constant";
  }

  @Override
  public String summary() {
    return "The optimizer's own learning rate throughout.";
  }

  @Override
  public String citation() {
    return "";
  }

  @Override
  public Class<NoOptions> configType() {
    return NoOptions.class;
  }

  @Override
  public LearningRateSchedule create(NoOptions config, ComponentContext context) {
    return new ConstantLearningRate(context);
  }
}
