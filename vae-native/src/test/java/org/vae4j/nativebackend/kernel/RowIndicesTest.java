package org.vae4j.nativebackend.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RowIndicesTest {
  @Test
  void addsRowsThatAreNamedTwice() {
    float[] memory = {9, 9, 9, 9, 9, 9, 2, 0, 2, 1, 2, 10, 20, 100, 200};
    KernelRunner.run(new ScatterAddKernel(new RowIndices("embed", 0, 3, 2, 6, 3, 9)), memory);
    assertArrayEquals(
        new float[] {10, 20, 0, 0, 101, 202, 2, 0, 2, 1, 2, 10, 20, 100, 200}, memory);
  }

  @ParameterizedTest
  @ValueSource(floats = {-1, 3, 0.5f, Float.NaN})
  void refusesWhatNamesNoRow(float index) {
    float[] memory = {1, 2, 3, index, 0};
    GatherKernel kernel = new GatherKernel(new RowIndices("encoder/embed", 0, 3, 1, 3, 1, 4));
    IndexOutOfBoundsException thrown =
        assertThrows(IndexOutOfBoundsException.class, () -> KernelRunner.run(kernel, memory));
    assertEquals(
        "encoder/embed: index " + index + " at position 0 is not a whole number in [0, 3)",
        thrown.getMessage());
  }
}
