package org.vae4j.testkit;

import java.util.function.DoubleSupplier;

/** Slopes of numbers of a running program by the elements of its parameters. */
final class DifferenceQuotient {
  private static final float STEP = 0.005f;

  private DifferenceQuotient() {}

  /** The central quotient; the parameter has its old value afterwards. */
  static double of(TestRun run, String parameter, int element, DoubleSupplier number) {
    float[] start = run.value(parameter);
    float[] up = start.clone();
    up[element] += STEP;
    float[] down = start.clone();
    down[element] -= STEP;
    run.set(parameter, up);
    double above = number.getAsDouble();
    run.set(parameter, down);
    double below = number.getAsDouble();
    run.set(parameter, start);
    return (above - below) / ((double) up[element] - down[element]);
  }
}
