package org.vae4j.nativebackend.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KernelWarmUpTest {
  /** So that register tiles run that add all terms, and those that add listed ones. */
  @ParameterizedTest
  @MethodSource("org.vae4j.nativebackend.kernel.KernelSets#all")
  void computesTheSameWithAllTermsWithListedOnesAndTransposed(KernelSet kernels) {
    float[] memory = new KernelWarmUp(kernels).run();
    int half = KernelWarmUp.DEPTH / 2; // every other term is 1, the others are 0
    for (int i = 0; i < KernelWarmUp.ROWS * KernelWarmUp.COLUMNS; i++) {
      assertEquals(half, memory[KernelWarmUp.PRODUCT + i]);
      assertEquals(half, memory[KernelWarmUp.LISTED_PRODUCT + i]);
      assertEquals(half, memory[KernelWarmUp.PRODUCT_OF_TRANSPOSED + i]);
    }
  }

  @ParameterizedTest
  @MethodSource("org.vae4j.nativebackend.kernel.KernelSets#all")
  void listsTheTermsThatAreNotZero(KernelSet kernels) {
    float[] memory = new KernelWarmUp(kernels).run();
    assertEquals(KernelWarmUp.DEPTH / 2f, memory[KernelWarmUp.LISTS]);
  }
}
