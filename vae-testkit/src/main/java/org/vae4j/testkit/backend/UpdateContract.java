package org.vae4j.testkit.backend;

import static org.vae4j.testkit.backend.Closeness.assertClose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vae4j.backend.Backend;
import org.vae4j.backend.BackendFactory;
import org.vae4j.backend.BackendOptions;
import org.vae4j.backend.Bindings;
import org.vae4j.backend.Executable;
import org.vae4j.backend.Session;
import org.vae4j.reference.ReferenceBackendFactory;
import org.vae4j.testkit.TestGraph;
import org.vae4j.testkit.example.FoundExamples;
import org.vae4j.testkit.example.StepSeries;

/**
 * Optimizers and schedules give the numbers of the reference, step after step.
 *
 * <p>A number may deviate by 2e-5 of itself: a fused Adam forms 1 - 0.999 in float32, which is
 * 1.3e-5 too small, and so is its second moment.
 */
abstract class UpdateContract {
  private static final double RELATIVE = 2e-5;

  private final BackendFactory factory;

  UpdateContract(BackendFactory factory) {
    this.factory = factory;
  }

  static Stream<StepSeries> series() {
    return StepSeries.all(FoundExamples.load());
  }

  @ParameterizedTest
  @MethodSource("series")
  void givesTheNumbersOfTheReference(StepSeries series) {
    List<Map<String, float[]>> expected = numbers(new ReferenceBackendFactory(), series);
    List<Map<String, float[]>> actual = numbers(factory, series);
    for (int step = 0; step < expected.size(); step++) {
      String at = ", step " + (step + 1) + ", seed " + TestGraph.SEED;
      Map<String, float[]> of = actual.get(step);
      expected
          .get(step)
          .forEach((name, value) -> assertClose(value, of.get(name), RELATIVE, name + at));
    }
  }

  /** The outputs of each step and the parameters after it. */
  private static List<Map<String, float[]>> numbers(BackendFactory factory, StepSeries series) {
    try (Backend backend = factory.open(new BackendOptions(1));
        Session session = backend.open(series.program().parameters().values(), TestGraph.SEED);
        Executable executable = session.compile(series.program())) {
      List<Map<String, float[]>> numbers = new ArrayList<>();
      for (Map<String, float[]> inputs : series.inputs()) {
        Bindings bindings = ProgramRunner.bindings(series.program(), inputs);
        executable.run(bindings);
        Map<String, float[]> step =
            new LinkedHashMap<>(ProgramRunner.copies(series.program(), bindings));
        series.program().parameters().keySet().forEach(name -> step.put(name, session.read(name)));
        numbers.add(step);
      }
      return numbers;
    }
  }
}
