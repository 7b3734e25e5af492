package org.vae4j.nativebackend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.vae4j.backend.Backend;
import org.vae4j.backend.BackendOptions;
import org.vae4j.backend.Bindings;
import org.vae4j.backend.Executable;
import org.vae4j.backend.Session;
import org.vae4j.graph.GraphBuilder;
import org.vae4j.graph.ParameterSpec;
import org.vae4j.graph.Program;
import org.vae4j.nativebackend.kernel.KernelChoice;
import org.vae4j.nativebackend.kernel.ScalarKernels;
import org.vae4j.nativebackend.plan.ParameterLayout;
import org.vae4j.nativebackend.plan.Plan;
import org.vae4j.nativebackend.plan.PlanCompiler;
import org.vae4j.nativebackend.plan.PlanSwitch;
import org.vae4j.nativebackend.plan.PlanSwitches;
import org.vae4j.spi.Initializer;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/** What is computed in strips has the bits of what is computed whole. */
final class StripsTest {
  /** The likelihood of many rows: the last strip is shorter, rows are not whole vectors. */
  static final VaeStep MANY_ROWS = new VaeStep(1003, 140, 130, 10);

  /** The optimizer's step of two large weights from a small batch. */
  private static final VaeStep LARGE_WEIGHTS = new VaeStep(20, 303, 440, 10);

  private static final int FEWEST_STRIPS = 7;

  private static final int STEPS = 3;

  @ParameterizedTest
  @CsvSource({
    "true, SCALAR, 1", "true, SCALAR, 2", "true, VECTOR, 1", "true, VECTOR, 3",
    "false, SCALAR, 1", "false, SCALAR, 2", "false, VECTOR, 1", "false, VECTOR, 3"
  })
  void haveTheBitsOfTheWhole(boolean manyRows, KernelChoice kernels, int threads) {
    VaeStep step = manyRows ? MANY_ROWS : LARGE_WEIGHTS;
    PlanSwitches off = PlanSwitches.without(PlanSwitch.STRIPS);
    Map<String, float[]> whole = ShortTraining.run(step, STEPS, new NativeOptions(kernels, off), 1);
    Map<String, float[]> cut =
        ShortTraining.run(step, STEPS, new NativeOptions(kernels, PlanSwitches.ALL), threads);
    assertEquals(whole.keySet(), cut.keySet());
    whole.forEach((name, numbers) -> assertArrayEquals(numbers, cut.get(name), name));
  }

  @ParameterizedTest
  @CsvSource({"true, 1", "false, 2"})
  void areThere(boolean manyRows, int count) {
    VaeStep step = manyRows ? MANY_ROWS : LARGE_WEIGHTS;
    Plan with = plan(step, PlanSwitches.ALL);
    Plan without = plan(step, PlanSwitches.without(PlanSwitch.STRIPS));
    assertEquals(count, strips(with));
    assertEquals(0, strips(without));
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void areManyEnoughForSeveralThreads(boolean manyRows) {
    for (Plan.Step step : plan(manyRows ? MANY_ROWS : LARGE_WEIGHTS, PlanSwitches.ALL).steps()) {
      int tiles = step.kernel().tiles();
      assertTrue(!isStrip(step) || tiles >= FEWEST_STRIPS, () -> tiles + " of " + step.text());
    }
  }

  /** The position of the largest of one number, which reductions of other kinds never see. */
  @ParameterizedTest
  @EnumSource(KernelChoice.class)
  void holdResultsOfReductionsToo(KernelChoice kernels) {
    GraphBuilder graph = new GraphBuilder("positions");
    Tensor x = graph.input("x", Shape.of(512, 8));
    Tensor w =
        graph.parameter(
            new ParameterSpec(
                "w", Shape.of(8, 400), Initializer.glorotUniform(), ParameterSpec.Role.TRAINED));
    Tensor y = x.matMul(w).reshape(Shape.of(512, 400, 1)).argMax(-1).plus(1);
    Program program = graph.program(Map.of("y", y));
    NativeOptions options = new NativeOptions(kernels, PlanSwitches.ALL);
    try (Backend backend = NativeBackendFactory.of(options).open(new BackendOptions(1));
        Session session = backend.open(program.parameters().values(), VaeStep.SEED);
        Executable executable = session.compile(program)) {
      assertTrue(executable.explain().contains("in strips"));
      Bindings bindings = Bindings.of(program);
      executable.run(bindings);
      for (float number : bindings.output("y")) {
        assertEquals(1, number);
      }
    }
  }

  private static boolean isStrip(Plan.Step step) {
    return step.text().startsWith("in strips");
  }

  private static long strips(Plan plan) {
    return plan.steps().stream().filter(StripsTest::isStrip).count();
  }

  private static Plan plan(VaeStep step, PlanSwitches switches) {
    ParameterLayout parameters = new ParameterLayout(step.program().parameters().values());
    return new PlanCompiler(parameters, new ScalarKernels(), switches, 1).compile(step.program());
  }
}
