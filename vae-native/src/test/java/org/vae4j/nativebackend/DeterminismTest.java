package org.vae4j.nativebackend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vae4j.backend.Backend;
import org.vae4j.backend.BackendOptions;
import org.vae4j.backend.Bindings;
import org.vae4j.backend.Executable;
import org.vae4j.backend.Session;
import org.vae4j.graph.Program;

/**
 * The bits of a short training run, on any number of threads and on every JDK. The number changes
 * only with the kernels' order of operations, the graph, or the example, and then deliberately.
 */
final class DeterminismTest {
  private static final int STEPS = 20;
  private static final int EXPECTED = 1688764079;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void leavesTheSameBitsOnEveryMachine(int threads) {
    VaeStep step = VaeStep.small();
    Program program = step.program();
    try (Backend backend = new NativeBackendFactory().open(new BackendOptions(threads));
        Session session = backend.open(program.parameters().values(), VaeStep.SEED);
        Executable executable = session.compile(program)) {
      Bindings bindings = Bindings.of(program);
      int hash = 1;
      for (int i = 1; i <= STEPS; i++) {
        step.feed(bindings, i);
        executable.run(bindings);
        hash = 31 * hash + Float.floatToRawIntBits(bindings.output("loss")[0]);
      }
      for (String parameter : program.parameters().keySet()) {
        hash = 31 * hash + Arrays.hashCode(session.read(parameter));
      }
      assertEquals(EXPECTED, hash, threads + " threads");
    }
  }
}
