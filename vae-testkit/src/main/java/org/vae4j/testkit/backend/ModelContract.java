package org.vae4j.testkit.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vae4j.testkit.backend.Closeness.assertCloseToLargest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vae4j.backend.Backend;
import org.vae4j.backend.BackendFactory;
import org.vae4j.backend.BackendOptions;
import org.vae4j.backend.Bindings;
import org.vae4j.backend.Executable;
import org.vae4j.backend.Session;
import org.vae4j.graph.ParameterSpec;
import org.vae4j.reference.ReferenceBackendFactory;
import org.vae4j.testkit.Perturbation;
import org.vae4j.testkit.TestGraph;
import org.vae4j.testkit.example.ExampleModels;
import org.vae4j.testkit.example.FoundExamples;
import org.vae4j.testkit.example.ModelStep;

/**
 * A step of training gives the losses and gradients of the reference, for every component with
 * every estimator that accepts it.
 *
 * <p>A number may deviate by 1e-5 of the largest one in its tensor: a gradient is a sum over rows,
 * draws and features whose terms cancel, so that it is as inexact as its largest terms.
 */
abstract class ModelContract {
  private static final double TOLERANCE = 1e-5;

  private final BackendFactory factory;

  ModelContract(BackendFactory factory) {
    this.factory = factory;
  }

  static Stream<ModelStep> models() {
    return ExampleModels.of(FoundExamples.load()).steps().stream();
  }

  @ParameterizedTest
  @MethodSource("models")
  void givesTheLossesAndGradientsOfTheReference(ModelStep model) {
    Map<String, float[]> expected = numbers(new ReferenceBackendFactory(), model);
    Map<String, float[]> actual = numbers(factory, model);
    assertEquals(expected.keySet(), actual.keySet());
    expected.forEach(
        (name, numbers) ->
            assertCloseToLargest(
                numbers, actual.get(name), TOLERANCE, name + ", seed " + TestGraph.SEED));
  }

  /** The outputs of one step, away from the start of the parameters, and the states after it. */
  private static Map<String, float[]> numbers(BackendFactory factory, ModelStep model) {
    try (Backend backend = factory.open(new BackendOptions(1));
        Session session = backend.open(model.parameters(), TestGraph.SEED);
        Executable executable = session.compile(model.program())) {
      for (ParameterSpec spec : model.parameters()) {
        if (spec.role() == ParameterSpec.Role.TRAINED) {
          session.write(spec.name(), Perturbation.of(spec));
        }
      }
      Bindings bindings = ProgramRunner.bindings(model.program(), model.inputs());
      bindings.noise(TestGraph.SEED, 1);
      executable.run(bindings);
      Map<String, float[]> numbers =
          new LinkedHashMap<>(ProgramRunner.copies(model.program(), bindings));
      model.parameters().stream()
          .filter(spec -> spec.role() == ParameterSpec.Role.STATE)
          .forEach(spec -> numbers.put("state/" + spec.name(), session.read(spec.name())));
      return numbers;
    }
  }

  /** What an estimator refuses is skipped, so what ran is counted. */
  @Test
  void everyComponentIsInAModel(TestReporter reporter) {
    ExampleModels models = ExampleModels.of(FoundExamples.load());
    reporter.publishEntry(
        Map.of(
            "models", Integer.toString(models.steps().size()),
            "refused", String.join("; ", models.refusals())));
    assertEquals(Set.of(), models.untrained());
    assertTrue(
        models.pairs() >= models.refusals().size(), () -> "most is refused: " + models.refusals());
  }
}
