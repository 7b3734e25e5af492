package org.vae4j.nativebackend;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vae4j.backend.Backend;
import org.vae4j.backend.BackendOptions;
import org.vae4j.backend.Bindings;
import org.vae4j.backend.Executable;
import org.vae4j.backend.Session;
import org.vae4j.graph.Program;

final class AllocationTest {
  private static final int RUNS = 50;

  /** What reading the counters and waking threads may cost. */
  private static final long MOST_BYTES_PER_RUN = 1024;

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void aSteadyRunAllocatesNothing(int threads) {
    VaeStep step = VaeStep.small();
    Program program = step.program();
    try (Backend backend = new NativeBackendFactory().open(new BackendOptions(threads));
        Session session = backend.open(program.parameters().values(), VaeStep.SEED);
        Executable executable = session.compile(program)) {
      Bindings bindings = Bindings.of(program);
      step.feed(bindings, 1);
      run(executable, bindings);
      run(executable, bindings);
      long before = allocated();
      run(executable, bindings);
      long perRun = (allocated() - before) / RUNS;
      assertTrue(perRun <= MOST_BYTES_PER_RUN, perRun + " bytes a run");
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
