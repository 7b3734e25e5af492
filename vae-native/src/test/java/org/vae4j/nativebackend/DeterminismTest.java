package org.vae4j.nativebackend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vae4j.nativebackend.kernel.KernelChoice;
import org.vae4j.nativebackend.plan.PlanSwitch;
import org.vae4j.nativebackend.plan.PlanSwitches;

/**
 * The bits of a short training run, on any number of threads, with any width of vectors, and on
 * every JDK. The numbers change only with the kernels' order of operations, the graph, or the
 * example, and then deliberately.
 */
final class DeterminismTest {
  private static final int OF_SCALAR_KERNELS = 470860516;
  private static final int OF_VECTOR_KERNELS = 433624289;

  @ParameterizedTest
  @CsvSource({
    "SCALAR, 1, NONE",
    "SCALAR, 2, NONE",
    "SCALAR, 1, ALL",
    "VECTOR, 1, NONE",
    "VECTOR, 2, NONE",
    "VECTOR, 3, NONE",
    "VECTOR, 4, NONE",
    "VECTOR, 1, ALL",
    "VECTOR, 1, CONSTANT_FOLDING",
    "VECTOR, 1, IDENTITIES",
    "VECTOR, 2, COMMON_SUBEXPRESSIONS",
    "VECTOR, 1, FUSION",
    "VECTOR, 2, ZERO_TERMS",
    "VECTOR, 2, MEMORY_REUSE"
  })
  void leavesTheSameBits(KernelChoice kernels, int threads, String off) {
    NativeOptions options = new NativeOptions(kernels, switches(off));
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

  private static PlanSwitches switches(String off) {
    return switch (off) {
      case "NONE" -> PlanSwitches.ALL;
      case "ALL" -> PlanSwitches.without(PlanSwitch.values());
      default -> PlanSwitches.without(PlanSwitch.valueOf(off));
    };
  }
}
