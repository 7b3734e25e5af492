package org.vae4j.nativebackend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vae4j.nativebackend.kernel.KernelChoice;
import org.vae4j.nativebackend.kernel.ScalarKernels;
import org.vae4j.nativebackend.plan.ParameterLayout;
import org.vae4j.nativebackend.plan.Plan;
import org.vae4j.nativebackend.plan.PlanCompiler;
import org.vae4j.nativebackend.plan.PlanSwitch;
import org.vae4j.nativebackend.plan.PlanSwitches;

/** What is computed in strips has the bits of what is computed whole. */
final class StripsTest {
  /** The likelihood of many rows: the last strip is shorter, rows are not whole vectors. */
  private static final VaeStep MANY_ROWS = new VaeStep(450, 300, 130, 10);

  /** The optimizer's step of two large weights from a small batch. */
  private static final VaeStep LARGE_WEIGHTS = new VaeStep(20, 303, 440, 10);

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

  private static long strips(Plan plan) {
    return plan.steps().stream().filter(step -> step.text().startsWith("in strips")).count();
  }

  private static Plan plan(VaeStep step, PlanSwitches switches) {
    ParameterLayout parameters = new ParameterLayout(step.program().parameters().values());
    return new PlanCompiler(parameters, new ScalarKernels(), switches, 1).compile(step.program());
  }
}
