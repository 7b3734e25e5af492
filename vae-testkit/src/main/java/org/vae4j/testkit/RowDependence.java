package org.vae4j.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;

/** Checks which rows of an input a row of an output depends on. */
final class RowDependence {
  private RowDependence() {}

  /** Changes the last row and expects the others to stay. */
  static void requireNone(TestRun run, String input, String output, int rows) {
    float[] before = run.run().output(output);
    float[] after = withLastRowChanged(run, input, rows).run().output(output);
    for (int i = 0; i < before.length - before.length / rows; i++) {
      assertEquals(before[i], after[i], 1e-6f, "a row depends on another row");
    }
  }

  /** Changes the last row and expects it to change in every sample of the output, and no other. */
  static void requireOwn(TestRun run, String input, String output, int rows, int samples) {
    float[] before = run.run().output(output);
    float[] after = withLastRowChanged(run, input, rows).run().output(output);
    int size = before.length / (rows * samples);
    for (int row = 0; row < rows * samples; row++) {
      boolean same =
          Arrays.equals(before, row * size, (row + 1) * size, after, row * size, (row + 1) * size);
      boolean own = row % rows == rows - 1;
      assertEquals(
          own, !same, "row " + row + ": " + input + (own ? " ignored" : " of another row"));
    }
  }

  private static TestRun withLastRowChanged(TestRun run, String input, int rows) {
    float[] changed = run.value(input);
    for (int i = changed.length - changed.length / rows; i < changed.length; i++) {
      changed[i] += 1;
    }
    return run.feed(input, changed);
  }
}
