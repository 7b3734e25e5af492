package org.vae4j.nativebackend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.vae4j.random.RandomStream;
import org.vae4j.reference.ReferenceBackendFactory;

/**
 * Programs that take turns in one session, each compiled at its first turn so that the memory grows
 * under the others, do not disturb one another.
 */
final class NativeSessionTest {
  private static final int PROGRAMS = 3;
  private static final int TURNS = 9;
  private static final int NUMBERS = 24;

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void programsTakeTurns(long seed) {
    List<Program> programs =
        LongStream.range(0, PROGRAMS).mapToObj(i -> RandomProgram.of(1000 * i + seed)).toList();
    List<Map<String, float[]>> expected = run(new ReferenceBackendFactory(), programs, seed);
    List<Map<String, float[]>> actual = run(new NativeBackendFactory(), programs, seed);
    for (int turn = 0; turn < TURNS; turn++) {
      for (Map.Entry<String, float[]> entry : expected.get(turn).entrySet()) {
        float[] numbers = actual.get(turn).get(entry.getKey());
        for (int i = 0; i < numbers.length; i++) {
          // sixty operations with slopes of about 1, float32 against float64
          double tolerance = 1e-4 * (1 + Math.abs(entry.getValue()[i]));
          String where = entry.getKey() + ", turn " + turn + ", seed " + seed;
          assertEquals(entry.getValue()[i], numbers[i], tolerance, where);
        }
      }
    }
  }

  private static List<Map<String, float[]>> run(
      BackendFactory factory, List<Program> programs, long seed) {
    List<Map<String, float[]>> results = new ArrayList<>();
    Map<Program, Executable> compiled = new LinkedHashMap<>();
    RandomStream order = RandomStream.of(seed, "order");
    try (Backend backend = factory.open(new BackendOptions(2));
        Session session = backend.open(programs.get(0).parameters().values(), seed)) {
      for (int turn = 0; turn < TURNS; turn++) {
        Program program = programs.get(order.nextInt(PROGRAMS));
        Executable executable = compiled.computeIfAbsent(program, session::compile);
        results.add(turn(session, executable, program, RandomStream.of(seed, "numbers", turn)));
      }
    }
    return results;
  }

  /** Starts from parameters of its own, so that roundings do not add up over the turns. */
  private static Map<String, float[]> turn(
      Session session, Executable executable, Program program, RandomStream random) {
    Bindings bindings = Bindings.of(program);
    long first = 0;
    for (String input : program.inputs().keySet()) {
      random.fillNormal(bindings.input(input), 0, NUMBERS, first);
      first += NUMBERS;
    }
    for (String parameter : program.parameters().keySet()) {
      float[] value = new float[NUMBERS];
      random.fillNormal(value, 0, NUMBERS, first);
      session.write(parameter, value);
      first += NUMBERS;
    }
    executable.run(bindings);
    Map<String, float[]> results = new LinkedHashMap<>();
    program.outputs().keySet().forEach(name -> results.put(name, bindings.output(name)));
    program.parameters().keySet().forEach(name -> results.put(name, session.read(name)));
    return results;
  }
}
