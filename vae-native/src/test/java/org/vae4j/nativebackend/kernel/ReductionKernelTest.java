package org.vae4j.nativebackend.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vae4j.random.RandomStream;

final class ReductionKernelTest {
  private static final long SEED = 12;
  private static final int BEFORE = 3;
  private static final int BETWEEN = 5;

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
      for (KernelSet kernels : KernelSets.all().toList()) {
        KernelRunner.run(kernels.reduction(reduction), memory);
        check(reduction, memory);
      }
    }
  }

  private static void check(Reduction reduction, float[] memory) {
    int length = reduction.length();
    int inner = reduction.inner();
    Reduction.Kind kind = reduction.kind();
    for (int i = 0; i < reduction.outer() * inner; i++) {
      double expected =
          expected(memory, kind, i / inner * length * inner + i % inner, length, inner);
      // exact but for a sum, whose error grows with the logarithm of its length, or its blocks
      double tolerance = kind == Reduction.Kind.SUM ? 2e-6 * expected : 0;
      float actual = memory[reduction.result() + i];
      assertEquals(expected, actual, tolerance, kind + " " + i + ", seed " + SEED);
    }
  }

  /** Rows with and without a rest, shorter than a vector, and of one block and of several. */
  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "3, 2",
    "4, 3",
    "5, 7",
    "9, 8",
    "7, 15",
    "6, 16",
    "5, 17",
    "130, 20",
    "11, 49",
    "66, 784",
    "2, 1024",
    "3, 1025",
    "1, 2048",
    "2, 3000",
    "5, 4096",
    "1, 7169",
    "2, 31745"
  })
  void kernelsReduceRowsToTheSameBits(int rows, int length) {
    RandomStream stream = RandomStream.of(SEED, "rows");
    float[] numbers = new float[rows * length];
    stream.fillNormal(numbers, 0, numbers.length, 0);
    assertSameBits(numbers, rows, length, "normal");
    float[] magnitudes = numbers.clone();
    for (int i = 0; i < magnitudes.length; i++) {
      magnitudes[i] *= Math.scalb(1f, stream.nextInt(60) - 30);
    }
    assertSameBits(magnitudes, rows, length, "of all magnitudes");
    float[] zeros = new float[numbers.length];
    Arrays.fill(zeros, -0f);
    assertSameBits(zeros, rows, length, "of negative zeros");
    for (float special :
        new float[] {Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.NaN, 0f}) {
      float[] one = zeros.clone();
      one[stream.nextInt(one.length)] = special;
      assertSameBits(one, rows, length, "with " + special);
      float[] many = numbers.clone();
      for (int i = 0; i < many.length; i += 1 + stream.nextInt(2 * length)) {
        many[i] = special;
      }
      assertSameBits(many, rows, length, "with several of " + special);
    }
  }

  /** Between numbers that are no part of the rows and must neither be used nor written. */
  private static void assertSameBits(float[] numbers, int rows, int length, String what) {
    for (Reduction.Kind kind : Reduction.Kind.values()) {
      List<float[]> memories = new ArrayList<>();
      for (KernelSet kernels : KernelSets.all().toList()) {
        int result = BEFORE + numbers.length + BETWEEN;
        float[] memory = new float[result + rows + Kernel.SLACK];
        Arrays.fill(memory, Float.NaN);
        System.arraycopy(numbers, 0, memory, BEFORE, numbers.length);
        Reduction reduction = new Reduction(kind, rows, length, 1, BEFORE, result);
        KernelRunner.run(kernels.reduction(reduction), memory);
        memories.add(memory);
      }
      assertArrayEquals(
          bits(memories.get(0)), bits(memories.get(1)), kind + " " + what + ", seed " + SEED);
    }
  }

  private static int[] bits(float[] numbers) {
    return IntStream.range(0, numbers.length).map(i -> Float.floatToIntBits(numbers[i])).toArray();
  }

  /** The last row ends where memory does, but for what a kernel may look at. */
  @ParameterizedTest
  @ValueSource(ints = {1, 5, 16, 20, 32, 1039})
  void readsNoFurtherThanItMay(int length) {
    for (Reduction.Kind kind : Reduction.Kind.values()) {
      KernelSets.all()
          .forEach(
              kernels -> {
                float[] memory = new float[1 + length + Kernel.SLACK];
                Arrays.fill(memory, 1, 1 + length, 1f);
                KernelRunner.run(
                    kernels.reduction(new Reduction(kind, 1, length, 1, 1, 0)), memory);
                float expected = kind == Reduction.Kind.SUM ? length : 1;
                assertEquals(kind == Reduction.Kind.ARG_MAX ? 0 : expected, memory[0]);
              });
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
