package org.vae4j.components.schedule;

import org.vae4j.plugin.KlScheduleFactory;
import org.vae4j.spi.ComponentContext;
import org.vae4j.spi.KlSchedule;

/** Makes linear warm-ups of the KL. */
public final class LinearKlScheduleFactory implements KlScheduleFactory<LinearKlScheduleConfig> {
  @Override
  public String name() {
    return "linear";
  }

  @Override
  public String summary() {
    return "Warm-up: the weight of the KL rises linearly to 1.";
  }

  @Override
  public String citation() {
    return "Bowman et al. 2016, arXiv:1511.06349; Sønderby et al. 2016, arXiv:1602.02282";
  }

  @Override
  public Class<LinearKlScheduleConfig> configType() {
    return LinearKlScheduleConfig.class;
  }

  @Override
  public KlSchedule create(LinearKlScheduleConfig config, ComponentContext context) {
    return new LinearKlSchedule(config, context);
  }
}
