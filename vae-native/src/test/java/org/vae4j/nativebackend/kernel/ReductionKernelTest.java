package org.vae4j.nativebackend.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vae4j.random.RandomStream;

final class ReductionKernelTest {
  private static final long SEED = 12;

  @ParameterizedTest
  @CsvSource({
    "1, 1, 1",
    "5, 7, 1",
    "3, 8, 1",
    "2, 1024, 1",
    "2, 1025, 1",
    "1, 100003, 1",
    "300, 400, 1",
    "1, 128, 784",
    "3, 65, 1025",
    "2, 1, 3",
    "4, 500, 2"
  })
  void agreesWithDoublePrecision(int outer, int length, int inner) {
    int size = outer * length * inner;
    float[] memory = new float[size + outer * inner + Kernel.SLACK];
    RandomStream.of(SEED, "reduction").fillUniform(memory, 0, size, 0);
    for (Reduction.Kind kind : Reduction.Kind.values()) {
      Reduction reduction = new Reduction(kind, outer, length, inner, 0, size);
      KernelRunner.run(new ScalarKernels().reduction(reduction), memory);
      for (int i = 0; i < outer * inner; i++) {
        double expected =
            expected(memory, kind, i / inner * length * inner + i % inner, length, inner);
        // exact but for a sum, whose error grows with the logarithm of its length, or its blocks
        double tolerance = kind == Reduction.Kind.SUM ? 2e-6 * expected : 0;
        assertEquals(expected, memory[size + i], tolerance, kind + " " + i + ", seed " + SEED);
      }
    }
  }

  private static double expected(float[] x, Reduction.Kind kind, int from, int length, int stride) {
    double sum = 0;
    int best = 0;
    for (int i = 0; i < length; i++) {
      sum += x[from + i * stride];
      best = x[from + i * stride] > x[from + best * stride] ? i : best;
    }
    return switch (kind) {
      case SUM -> sum;
      case MAX -> x[from + best * stride];
      case ARG_MAX -> best;
    };
  }
}
