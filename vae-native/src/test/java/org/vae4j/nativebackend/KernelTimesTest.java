package org.vae4j.nativebackend;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vae4j.graph.Program;
import org.vae4j.nativebackend.kernel.Frame;
import org.vae4j.nativebackend.kernel.Kernel;
import org.vae4j.nativebackend.kernel.KernelChoice;
import org.vae4j.nativebackend.kernel.KernelSet;
import org.vae4j.nativebackend.kernel.Matrix;
import org.vae4j.nativebackend.kernel.Product;
import org.vae4j.nativebackend.kernel.Scratch;
import org.vae4j.nativebackend.plan.ParameterLayout;
import org.vae4j.nativebackend.plan.Plan;
import org.vae4j.nativebackend.plan.PlanCompiler;
import org.vae4j.nativebackend.plan.PlanSwitches;
import org.vae4j.random.RandomStream;

/**
 * Prints how long every kernel of a training step takes on one thread, the best of many runs, with
 * its GFLOP/s and GB/s, the share of a large product's speed in the same run, and what it allocated
 * in the last run: anything but 0 means that vectors became objects.
 */
@Tag("slow")
final class KernelTimesTest {
  private static final int RUNS = 600;
  private static final int LARGE_ROWS = 768;
  private static final int LARGE_COLUMNS = 1152;
  private static final int LARGE_DEPTH = 800;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @ParameterizedTest
  @EnumSource(names = {"VECTOR", "SCALAR"})
  void printsTheTimeOfEveryKernel(KernelChoice choice) {
    KernelSet kernels = choice.load();
    double ceiling = ceiling(kernels);
    System.out.printf(Locale.ROOT, "%s kernels, a large product %.1f GFLOP/s%n", choice, ceiling);
    Program program = VaeStep.full().program();
    ParameterLayout layout = new ParameterLayout(program.parameters().values());
    Plan plan = new PlanCompiler(layout, kernels, PlanSwitches.ALL, 1).compile(program);
    Frame frame = new Frame(plan.streams().size());
    float[] memory = memory(plan, layout, program);
    Scratch scratch = new Scratch(0);
    int count = plan.steps().size();
    long[] best = new long[count];
    long[] allocated = new long[count];
    Arrays.fill(best, Long.MAX_VALUE);
    for (int run = 1; run <= RUNS; run++) {
      frame.set(memory, run);
      for (int i = 0; i < count; i++) {
        long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        long nanos = time(plan.steps().get(i).kernel(), frame, scratch);
        best[i] = Math.min(best[i], nanos);
        allocated[i] = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
      }
    }
    IntStream.range(0, count)
        .forEach(i -> print(i, plan.steps().get(i), best[i], allocated[i], ceiling));
    double total = Arrays.stream(best).sum();
    long products =
        plan.steps().stream().filter(KernelTimesTest::isProduct).mapToLong(Plan.Step::flops).sum();
    System.out.printf(
        Locale.ROOT,
        "%s: %.2f ms, %.0f %% of the ceiling%n",
        choice,
        total / 1e6,
        100 * products / total / ceiling);
    assertTrue(total > 0);
  }

  private static boolean isProduct(Plan.Step step) {
    return step.text().startsWith("product");
  }

  private static void print(int number, Plan.Step step, long nanos, long bytes, double ceiling) {
    double speed = (double) step.flops() / nanos;
    System.out.printf(
        Locale.ROOT,
        "%3d %8.1f us %6.1f GFLOP/s (%3.0f %%) %6.1f GB/s, allocated %d, %.70s%n",
        number,
        nanos / 1e3,
        speed,
        100 * speed / ceiling,
        (double) step.bytes() / nanos,
        bytes,
        step.text());
  }

  private static long time(Kernel kernel, Frame frame, Scratch scratch) {
    long start = System.nanoTime();
    for (int tile = 0; tile < kernel.tiles(); tile++) {
      kernel.run(tile, frame, scratch);
    }
    return System.nanoTime() - start;
  }

  private static double ceiling(KernelSet kernels) {
    int left = LARGE_ROWS * LARGE_DEPTH;
    int right = LARGE_DEPTH * LARGE_COLUMNS;
    Matrix a = Matrix.rowMajor(0, LARGE_ROWS, LARGE_DEPTH);
    Matrix b = Matrix.rowMajor(left, LARGE_DEPTH, LARGE_COLUMNS);
    Matrix c = Matrix.rowMajor(left + right, LARGE_ROWS, LARGE_COLUMNS);
    Product product =
        new Product(1, LARGE_ROWS, LARGE_COLUMNS, LARGE_DEPTH, a, b, c, false, Optional.empty());
    Kernel kernel = kernels.product(product);
    Frame frame = new Frame(0);
    float[] memory = new float[left + right + LARGE_ROWS * LARGE_COLUMNS + Kernel.SLACK];
    RandomStream.of(1, "ceiling").fillNormal(memory, 0, left + right, 0);
    Scratch scratch = new Scratch(0);
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 40; i++) {
      frame.set(memory, i);
      best = Math.min(best, time(kernel, frame, scratch));
    }
    return 2.0 * LARGE_ROWS * LARGE_COLUMNS * LARGE_DEPTH / best;
  }

  private static float[] memory(Plan plan, ParameterLayout layout, Program program) {
    float[] memory = new float[(int) plan.memory().floats(1) + Kernel.SLACK];
    plan.constants()
        .forEach(
            constant ->
                System.arraycopy(
                    constant.numbers(), 0, memory, constant.address(), constant.numbers().length));
    program
        .parameters()
        .values()
        .forEach(
            spec ->
                System.arraycopy(
                    spec.initialValue(VaeStep.SEED),
                    0,
                    memory,
                    layout.address(spec.name()),
                    spec.shape().size()));
    plan.inputs()
        .forEach(
            port ->
                RandomStream.of(VaeStep.SEED, "x")
                    .fillUniform(memory, port.address(), port.size(), 0));
    return memory;
  }
}
