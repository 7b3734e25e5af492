package org.vae4j.nativebackend;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vae4j.backend.Backend;
import org.vae4j.backend.BackendOptions;
import org.vae4j.backend.Bindings;
import org.vae4j.backend.Executable;
import org.vae4j.backend.Session;
import org.vae4j.graph.GraphBuilder;
import org.vae4j.graph.Program;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

final class AllocationTest {
  private static final int RUNS = 50;

  /** Vectors are objects until the JIT has compiled the loop they are in. */
  private static final int MOST_ROUNDS = 200;

  private static final int TURNS = 20_000;

  /** What reading the counters and waking threads may cost. */
  private static final long MOST_BYTES_PER_RUN = 1024;

  @ParameterizedTest
  @CsvSource({"1, false", "2, false", "1, true", "2, true"})
  void aSteadyRunAllocatesNothing(int threads, boolean strips) {
    VaeStep step = strips ? StripsTest.MANY_ROWS : VaeStep.small();
    Program program = step.program();
    try (Backend backend = new NativeBackendFactory().open(new BackendOptions(threads));
        Session session = backend.open(program.parameters().values(), VaeStep.SEED);
        Executable executable = session.compile(program)) {
      Bindings bindings = Bindings.of(program);
      step.feed(bindings, 1);
      long perRun = Long.MAX_VALUE;
      for (int i = 0; i < MOST_ROUNDS && perRun > MOST_BYTES_PER_RUN; i++) {
        long before = allocated();
        run(executable, bindings);
        perRun = (allocated() - before) / RUNS;
      }
      assertTrue(perRun <= MOST_BYTES_PER_RUN, perRun + " bytes a run");
    }
  }

  /** A train batch and its remainder, with constants that displace each other in memory. */
  @Test
  void programsThatTakeTurnsAllocateNothing() {
    Program whole = scaled("whole", 5);
    Program remainder = scaled("remainder", 3);
    try (Backend backend = new NativeBackendFactory().open(new BackendOptions(1));
        Session session = backend.open(List.of(), VaeStep.SEED);
        Executable first = session.compile(whole);
        Executable second = session.compile(remainder)) {
      Bindings bindings = Bindings.of(whole);
      Bindings rest = Bindings.of(remainder);
      takeTurns(first, bindings, second, rest);
      long before = allocated();
      takeTurns(first, bindings, second, rest);
      long bytes = allocated() - before;
      assertTrue(
          bytes / TURNS < 8, bytes + " bytes in " + TURNS + " turns"); // no object is smaller
    }
  }

  private static Program scaled(String name, int batch) {
    GraphBuilder graph = new GraphBuilder(name);
    Tensor scale = graph.constant(Shape.of(2), 3, 4);
    Tensor x = graph.input("x", Shape.of(batch, 2));
    Tensor noise = graph.noise().normal("epsilon", x.shape());
    return graph.program(Map.of("y", x.times(scale).plus(noise).sum(-1)));
  }

  private static void takeTurns(Executable a, Bindings ofA, Executable b, Bindings ofB) {
    for (int i = 0; i < TURNS; i++) {
      a.run(ofA);
      b.run(ofB);
    }
  }

  private static void run(Executable executable, Bindings bindings) {
    for (int i = 0; i < RUNS; i++) {
      executable.run(bindings);
    }
  }

  /** By this thread and the workers of all pools; the JVM's own threads are not of interest. */
  private static long allocated() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long[] computing =
        Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
            .filter(info -> info != null && info.getThreadName().startsWith("vae4j-native-"))
            .mapToLong(info -> info.getThreadId())
            .toArray();
    long workers = Arrays.stream(threads.getThreadAllocatedBytes(computing)).sum();
    return workers + threads.getThreadAllocatedBytes(Thread.currentThread().getId());
  }
}
