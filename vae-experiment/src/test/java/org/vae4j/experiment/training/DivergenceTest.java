package org.vae4j.experiment.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vae4j.experiment.Experiments;
import org.vae4j.experiment.TinyExperiment;
import org.vae4j.experiment.check.CheckedExperiment;

/** Training that diverges says when, what, and where in the model it began. */
final class DivergenceTest {
  private static final String TOO_FAST = "training.optimizer.adam.learning-rate=1e6";

  @Test
  void namesTheStepTheTermAndTheFirstBadNode() {
    DivergedException error = diverged(TinyExperiment.check("backend=native", TOO_FAST));
    assertEquals(1, error.epoch());
    assertEquals(2, error.stepInEpoch());
    assertEquals("reconstruction", error.term());
    assertTrue(
        error
            .getMessage()
            .matches(
                """
                training diverged in epoch 1, step 2: reconstruction is -Infinity
                    first bad node: SQUARE gave estimator/likelihood/square: float32\\[1, 16, 3]: 48 \
                infinite, 0 finite
                      from estimator/likelihood/subtract: float32\\[1, 16, 3]: 48 in \\[-\\S+, \\S+]"""),
        error.getMessage());
  }

  /** A finite loss can have a gradient that is not: the loss tells one step too late. */
  @Test
  void looksForTheCauseInTheStepBefore() {
    DivergedException error = diverged(kinked("training.epochs=1"));
    assertEquals(2, error.stepInEpoch());
    assertTrue(error.firstBadNode().contains("estimator/prior/sqrt"), error.getMessage());
  }

  @Test
  void aStepThatSpoilsTheWeightsShowsInTheValidation() {
    DivergedException error = diverged(kinked("training.batch-size=40"));
    assertEquals(1, error.epoch());
    assertEquals("the validation bound after this step", error.term());
    assertTrue(error.firstBadNode().contains("estimator/prior/sqrt"), error.getMessage());
  }

  /** A checkpoint that training cannot go on from would replace a good one. */
  @ParameterizedTest
  @ValueSource(strings = {"native", "reference"})
  void weightsThatAreNotFiniteAreNeverCheckpointed(String backend) {
    DivergedException error =
        diverged(kinked("training.batch-size=50", "data.validation=0", "backend=" + backend));
    assertEquals(1, error.epoch());
    assertTrue(error.term().startsWith("parameter encoder/mlp/"), error.term());
    assertTrue(error.firstBadNode().contains("estimator/prior/sqrt"), error.getMessage());
  }

  private static CheckedExperiment kinked(String... overrides) {
    String[] all = Arrays.copyOf(overrides, overrides.length + 2);
    all[overrides.length] = "model.prior=kinked";
    all[overrides.length + 1] = "estimator.elbo.kl=monte-carlo";
    try (Experiments experiments =
        TinyExperiment.open(
            TinyExperiment.environment(Path.of("/nowhere")), new KinkedPriorFactory())) {
      return TinyExperiment.check(experiments, all);
    }
  }

  private static DivergedException diverged(CheckedExperiment experiment) {
    return assertThrows(DivergedException.class, () -> RecordedTraining.whole(experiment));
  }
}
