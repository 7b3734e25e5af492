package org.vae4j.nativebackend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vae4j.backend.Backend;
import org.vae4j.backend.BackendFactory;
import org.vae4j.backend.BackendOptions;
import org.vae4j.backend.Bindings;
import org.vae4j.backend.Executable;
import org.vae4j.backend.Session;
import org.vae4j.graph.Program;
import org.vae4j.nativebackend.kernel.KernelChoice;
import org.vae4j.nativebackend.plan.PlanSwitch;
import org.vae4j.nativebackend.plan.PlanSwitches;
import org.vae4j.random.RandomStream;
import org.vae4j.reference.ReferenceBackendFactory;

/** Random programs compute what the reference computes, in both runs of a session. */
final class RandomProgramTest {
  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void agreesWithTheReference(long seed) {
    Program program = RandomProgram.of(seed);
    Map<String, float[]> expected = run(new ReferenceBackendFactory(), program, seed);
    Map<String, float[]> actual = run(new NativeBackendFactory(), program, seed);
    expected.forEach(
        (name, numbers) -> {
          for (int i = 0; i < numbers.length; i++) {
            // sixty operations with slopes of about 1, float32 against float64
            double tolerance = 1e-4 * (1 + Math.abs(numbers[i]));
            assertEquals(numbers[i], actual.get(name)[i], tolerance, name + ", seed " + seed);
          }
        });
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noPartOfAPlanChangesABit(long seed) {
    Program program = RandomProgram.of(seed);
    Map<String, float[]> expected = run(with(PlanSwitches.ALL), program, seed);
    PlanSwitches none = PlanSwitches.without(PlanSwitch.values());
    Map<String, float[]> actual = run(with(none), program, seed);
    expected.forEach(
        (name, numbers) ->
            assertArrayEquals(bits(numbers), bits(actual.get(name)), name + ", seed " + seed));
  }

  private static BackendFactory with(PlanSwitches switches) {
    return NativeBackendFactory.of(new NativeOptions(KernelChoice.AUTO, switches));
  }

  private static int[] bits(float[] numbers) {
    return IntStream.range(0, numbers.length).map(i -> Float.floatToIntBits(numbers[i])).toArray();
  }

  private static Map<String, float[]> run(BackendFactory factory, Program program, long seed) {
    Map<String, float[]> results = new LinkedHashMap<>();
    try (Backend backend = factory.open(new BackendOptions(1));
        Session session = backend.open(program.parameters().values(), seed);
        Executable executable = session.compile(program)) {
      Bindings bindings = Bindings.of(program);
      for (int step = 1; step <= 2; step++) {
        for (String input : program.inputs().keySet()) {
          RandomStream.of(seed, input, step).fillNormal(bindings.input(input), 0, 24, 0);
        }
        executable.run(bindings);
        for (String output : program.outputs().keySet()) {
          results.put(output + " of run " + step, bindings.output(output).clone());
        }
        for (String parameter : program.parameters().keySet()) {
          results.put(parameter + " after run " + step, session.read(parameter));
        }
      }
    }
    return results;
  }
}
