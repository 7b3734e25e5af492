package org.vae4j.components.schedule;

import org.vae4j.testkit.KlScheduleContract;

final class LinearKlScheduleContractTest extends KlScheduleContract {
  LinearKlScheduleContractTest() {
    super(new LinearKlScheduleFactory(), new LinearKlScheduleConfig(4, 0.1));
  }
}
