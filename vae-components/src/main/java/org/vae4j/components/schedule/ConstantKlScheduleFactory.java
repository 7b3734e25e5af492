package org.vae4j.components.schedule;

import org.vae4j.plugin.KlScheduleFactory;
import org.vae4j.plugin.NoOptions;
import org.vae4j.spi.ComponentContext;
import org.vae4j.spi.KlSchedule;

/** Makes KL schedules that change nothing. */
public final class ConstantKlScheduleFactory implements KlScheduleFactory<NoOptions> {
  @Override
  public String name() {
    return "constant";
  }

  @Override
  public String summary() {
    return "The KL with weight 1 throughout.";
  }

  @Override
  public String citation() {
    return "Kingma and Welling 2013, arXiv:1312.6114";
  }

  @Override
  public Class<NoOptions> configType() {
    return NoOptions.class;
  }

  @Override
  public KlSchedule create(NoOptions config, ComponentContext context) {
    return new ConstantKlSchedule(context);
  }
}
