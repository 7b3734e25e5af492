package org.vae4j.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Checks that a row of an output depends on the same row of an input alone. */
final class RowDependence {
  private RowDependence() {}

  /** Changes the last row and expects the others to stay. */
  static void requireNone(TestRun run, String input, String output, int rows) {
    float[] before = run.run().output(output);
    float[] changed = run.value(input);
    for (int i = changed.length - changed.length / rows; i < changed.length; i++) {
      changed[i] += 1;
    }
    float[] after = run.feed(input, changed).run().output(output);
    for (int i = 0; i < before.length - before.length / rows; i++) {
      assertEquals(before[i], after[i], 1e-6f, "a row depends on another row");
    }
  }
}
