package org.vae4j.components.schedule;

import org.vae4j.plugin.KlScheduleFactory;
import org.vae4j.spi.ComponentContext;
import org.vae4j.spi.KlSchedule;

/** Makes free bits. */
public final class FreeBitsFactory implements KlScheduleFactory<FreeBitsConfig> {
  @Override
  public String name() {
    return "free-bits";
  }

  @Override
  public String summary() {
    return "Free bits: the first nats of KL in each group of latents cost nothing.";
  }

  @Override
  public String citation() {
    return "Kingma et al. 2016, arXiv:1606.04934, appendix C.8";
  }

  @Override
  public Class<FreeBitsConfig> configType() {
    return FreeBitsConfig.class;
  }

  @Override
  public KlSchedule create(FreeBitsConfig config, ComponentContext context) {
    return new FreeBits(config.nats(), context);
  }
}
