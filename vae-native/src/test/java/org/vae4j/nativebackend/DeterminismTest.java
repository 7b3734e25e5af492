package org.vae4j.nativebackend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vae4j.nativebackend.kernel.KernelChoice;
import org.vae4j.nativebackend.plan.PlanSwitches;

/**
 * The bits of a short training run, on any number of threads, with any width of vectors, and on
 * every JDK. The numbers change only with the kernels' order of operations, the graph, or the
 * example, and then deliberately.
 */
final class DeterminismTest {
  private static final int OF_SCALAR_KERNELS = 1688764079;
  private static final int OF_VECTOR_KERNELS = 1602640022;

  @ParameterizedTest
  @CsvSource({
    "SCALAR, 1, true, true",
    "SCALAR, 2, true, true",
    "SCALAR, 1, false, false",
    "VECTOR, 1, true, true",
    "VECTOR, 2, true, true",
    "VECTOR, 3, true, true",
    "VECTOR, 4, true, true",
    "VECTOR, 1, false, true",
    "VECTOR, 2, true, false"
  })
  void leavesTheSameBits(KernelChoice kernels, int threads, boolean fusion, boolean reuse) {
    NativeOptions options = new NativeOptions(kernels, new PlanSwitches(fusion, reuse));
    int hash = 1;
    Map<String, float[]> results = ShortTraining.run(options, threads);
    for (float loss : results.remove("loss")) {
      hash = 31 * hash + Float.floatToRawIntBits(loss);
    }
    for (float[] parameter : results.values()) {
      hash = 31 * hash + Arrays.hashCode(parameter);
    }
    int expected = kernels == KernelChoice.SCALAR ? OF_SCALAR_KERNELS : OF_VECTOR_KERNELS;
    assertEquals(expected, hash);
  }
}
