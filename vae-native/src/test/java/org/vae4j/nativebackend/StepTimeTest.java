package org.vae4j.nativebackend;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vae4j.backend.Backend;
import org.vae4j.backend.BackendOptions;
import org.vae4j.backend.Bindings;
import org.vae4j.backend.Executable;
import org.vae4j.backend.Session;
import org.vae4j.graph.Program;

/** Prints how long a training step takes. */
@Tag("slow")
final class StepTimeTest {
  private static final int WARM_UP = 150;
  private static final int TIMED = 100;

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void printsTheTimeOfATrainingStep(int threads) {
    VaeStep step = VaeStep.full();
    Program program = step.program();
    try (Backend backend = new NativeBackendFactory().open(new BackendOptions(threads));
        Session session = backend.open(program.parameters().values(), VaeStep.SEED);
        Executable executable = session.compile(program)) {
      Bindings bindings = Bindings.of(program);
      step.feed(bindings, 1);
      long[] nanos = new long[TIMED];
      for (int i = -WARM_UP; i < TIMED; i++) {
        long start = System.nanoTime();
        executable.run(bindings);
        nanos[Math.max(i, 0)] = System.nanoTime() - start;
      }
      Arrays.sort(nanos);
      System.out.printf(
          Locale.ROOT,
          "%s: best %.2f ms, median %.2f ms a step%n",
          backend.description(),
          nanos[0] / 1e6,
          nanos[TIMED / 2] / 1e6);
      assertTrue(Float.isFinite(bindings.output("loss")[0]));
    }
  }
}
