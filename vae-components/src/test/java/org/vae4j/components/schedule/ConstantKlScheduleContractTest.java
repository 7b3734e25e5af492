package org.vae4j.components.schedule;

import org.vae4j.plugin.NoOptions;
import org.vae4j.testkit.KlScheduleContract;

final class ConstantKlScheduleContractTest extends KlScheduleContract {
  ConstantKlScheduleContractTest() {
    super(new ConstantKlScheduleFactory(), new NoOptions());
  }
}
