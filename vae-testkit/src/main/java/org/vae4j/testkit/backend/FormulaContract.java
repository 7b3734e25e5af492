package org.vae4j.testkit.backend;

import static org.vae4j.testkit.backend.Closeness.assertClose;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vae4j.backend.BackendFactory;
import org.vae4j.graph.Program;
import org.vae4j.reference.ReferenceBackendFactory;
import org.vae4j.testkit.TestGraph;

/** A backend computes the values and gradients of the reference. */
abstract class FormulaContract {
  private final BackendFactory factory;

  FormulaContract(BackendFactory factory) {
    this.factory = factory;
  }

  static Stream<FormulaCase> formulas() {
    return Stream.of(
            SmoothCases.all(),
            LinearCases.all(),
            LinearCases.large(),
            EdgeCases.all(),
            PrimitiveCases.all())
        .flatMap(cases -> cases);
  }

  @ParameterizedTest
  @MethodSource("formulas")
  void computesValuesAndGradientsOfTheReference(FormulaCase formula) {
    Program program = formula.program();
    Map<String, float[]> inputs = formula.inputs(program, TestGraph.SEED);
    Map<String, float[]> expected =
        ProgramRunner.outputs(new ReferenceBackendFactory(), program, inputs, TestGraph.SEED);
    Map<String, float[]> actual = ProgramRunner.outputs(factory, program, inputs, TestGraph.SEED);
    expected.forEach(
        (name, numbers) ->
            assertClose(
                numbers, actual.get(name), formula + ", " + name + ", seed " + TestGraph.SEED));
  }
}
