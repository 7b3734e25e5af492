package org.vae4j.cli;

import java.lang.management.ManagementFactory;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Notes when the first training step was done. */
final class FirstStep {
  private OptionalLong doneAt = OptionalLong.empty();

  /** A step is done. */
  void stepDone() {
    if (doneAt.isEmpty()) {
      doneAt = OptionalLong.of(System.currentTimeMillis());
    }
  }

  /** Seconds from the start of the JVM to the end of the first step; empty before it. */
  OptionalDouble seconds() {
    return doneAt.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            (doneAt.getAsLong() - ManagementFactory.getRuntimeMXBean().getStartTime()) / 1e3);
  }
}
