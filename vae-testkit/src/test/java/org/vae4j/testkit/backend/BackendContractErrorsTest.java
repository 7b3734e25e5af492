package org.vae4j.testkit.backend;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vae4j.reference.ReferenceBackendFactory;
import org.vae4j.testkit.example.FoundExamples;
import org.vae4j.testkit.example.ModelStep;
import org.vae4j.testkit.example.StepSeries;

/** The contract fails backends that are wrong. */
final class BackendContractErrorsTest {
  private static final String LOSS = "loss";

  /** A hundredth of a percent is ten times what a step may deviate. */
  private static void scale(float[] numbers) {
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] *= 1.0001f;
    }
  }

  @Test
  void inexactGradientIsCaught() {
    ModelStep model = ModelContract.models().findFirst().orElseThrow();
    String gradient =
        model.program().outputs().keySet().stream()
            .filter(name -> name.startsWith("gradient/"))
            .findFirst()
            .orElseThrow();
    ModelContract contract =
        new ModelContract(new WrongBackend(bindings -> scale(bindings.output(gradient)))) {};
    assertThrows(
        AssertionError.class, () -> contract.givesTheLossesAndGradientsOfTheReference(model));
  }

  @Test
  void inexactScheduleIsCaught() {
    StepSeries factor =
        StepSeries.all(FoundExamples.load())
            .filter(series -> series.program().outputs().containsKey("factor"))
            .findFirst()
            .orElseThrow();
    UpdateContract contract =
        new UpdateContract(new WrongBackend(bindings -> scale(bindings.output("factor")))) {};
    assertThrows(AssertionError.class, () -> contract.givesTheNumbersOfTheReference(factor));
  }

  @Test
  void anotherTrajectoryIsCaught() {
    WrongBackend wrong = new WrongBackend(bindings -> scale(bindings.output(LOSS)));
    TrainingContract contract = new TrainingContract(wrong, new ReferenceBackendFactory()) {};
    assertThrows(AssertionError.class, contract::trainsLikeItsPeer);
  }

  @Test
  void leakOfAStepIsCaught() {
    List<float[]> leaked = new ArrayList<>();
    MemoryContract contract =
        new MemoryContract(new WrongBackend(bindings -> leaked.add(new float[256]))) {};
    assertThrows(AssertionError.class, contract::heapStaysFlatOverSteps);
  }
}
