package org.vae4j.plugin;

import org.vae4j.spi.ComponentContext;
import org.vae4j.spi.KlSchedule;

/**
 * Makes a schedule of the KL from its options.
 *
 * @param <C> the options
 */
public interface KlScheduleFactory<C extends Record>
    extends ComponentFactory<KlSchedule, C, ComponentContext> {
  @Override
  default Kind kind() {
    return Kind.KL_SCHEDULE;
  }
}
