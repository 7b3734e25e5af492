package org.vae4j.experiment.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vae4j.backend.Backend;
import org.vae4j.backend.BackendOptions;
import org.vae4j.backend.Bindings;
import org.vae4j.backend.Executable;
import org.vae4j.backend.Session;
import org.vae4j.experiment.Experiments;
import org.vae4j.experiment.TinyExperiment;
import org.vae4j.experiment.check.CheckedExperiment;
import org.vae4j.graph.ParameterSpec;
import org.vae4j.graph.Program;

/** One step: which loss moves which parameter, and what becomes of states. */
final class TrainingProgramTest {
  private static final int BATCH = 16;
  private static final double RATE = 0.01;
  private static final String STATE = "likelihood/gaussian/variance";

  @Test
  void outputsAreTheTermsAndTheNumbersOfTheStep() {
    TrainingProgram program = program(experiment("estimator=elbo"), BATCH);
    assertEquals(
        List.of("reconstruction", "kl", "kl-per-dimension", "bound", "loss"), program.terms());
    assertEquals(List.of("learning-rate", "beta"), program.scalars());
    assertEquals(
        List.of("x", "step"),
        List.copyOf(program.program().inputs().keySet()),
        "no others are read");
  }

  /** With plain gradient descent an update is the gradient, so losses can be told apart. */
  @ParameterizedTest
  @ValueSource(strings = {"native", "reference"})
  void aPartFollowsTheLossThatIsMeantForIt(String backend) {
    Map<String, float[]> whole = updates(experiment("estimator=elbo", "backend=" + backend));
    Map<String, float[]> split = updates(experiment("estimator=split", "backend=" + backend));
    TreeSet<String> compared = new TreeSet<>();
    split.forEach(
        (name, update) -> {
          if (name.equals("estimator/split/level")) {
            assertArrayEquals(new float[] {(float) (RATE * 2 * 5)}, update, 1e-6f);
          } else if (!name.equals(STATE)) {
            boolean inference = name.startsWith("encoder/") || name.startsWith("posterior/");
            compared.add(name.substring(0, name.indexOf('/')));
            float weight =
                inference
                    ? SplitEstimatorFactory.INFERENCE_WEIGHT
                    : SplitEstimatorFactory.GENERATIVE_WEIGHT;
            assertScaled(whole.get(name), weight, update, name);
          }
        });
    assertEquals(new TreeSet<>(List.of("encoder", "posterior", "decoder")), compared);
  }

  /** An estimator may score the likelihood more than once. */
  @Test
  void aStateScoredTwiceTakesItsLastAssignment() {
    Program program = program(experiment("estimator=split"), BATCH).program();
    assertTrue(program.assignments().containsKey(STATE));
    assertTrue(
        program.assignments().get(STATE).origin().toString().contains("#"),
        () -> "the second of two: " + program.assignments().get(STATE));
  }

  @Test
  void statesChangeInTrainingOnly() {
    CheckedExperiment experiment = experiment("estimator=elbo");
    assertTrue(program(experiment, BATCH).program().assignments().containsKey(STATE));
    Program evaluation = EvaluationProgram.of(experiment.assembler(), "test", BATCH).program();
    assertTrue(evaluation.parameters().containsKey(STATE), "it is read");
    assertEquals(Map.of(), evaluation.assignments());
    Program weights = LogWeightsProgram.of(experiment.assembler(), "test", 3, BATCH);
    assertEquals(Map.of(), weights.assignments());
  }

  @Test
  void everyBatchSizeNamesTheSameParameters() {
    CheckedExperiment experiment = experiment("training.optimizer=adam");
    List<ParameterSpec> whole = List.copyOf(program(experiment, BATCH).parameters());
    List<ParameterSpec> remainder = List.copyOf(program(experiment, 8).parameters());
    assertEquals(names(whole), names(remainder));
    whole.forEach(spec -> assertEquals(spec.shape(), remainder.get(whole.indexOf(spec)).shape()));
    assertTrue(names(whole).contains("optimizer/adam/first-moment/decoder/mlp/output/bias"));
    assertFalse(names(whole).contains("optimizer/adam/first-moment/" + STATE), "not trained");
  }

  private static List<String> names(List<ParameterSpec> specs) {
    return specs.stream().map(ParameterSpec::name).toList();
  }

  private static CheckedExperiment experiment(String... overrides) {
    String[] all = Arrays.copyOf(overrides, overrides.length + 1);
    all[overrides.length] =
        overrides[0].startsWith("training.optimizer")
            ? "training.epochs=1"
            : "training.optimizer={sgd: {learning-rate: " + RATE + "}}";
    try (Experiments experiments =
        TinyExperiment.open(
            TinyExperiment.environment(Path.of("/nowhere")), new SplitEstimatorFactory())) {
      return TinyExperiment.check(experiments, all);
    }
  }

  private static TrainingProgram program(CheckedExperiment experiment, int batch) {
    return TrainingProgram.of(
        experiment.assembler(),
        experiment.spec().training().optimizer(),
        experiment.spec().training().learningRateSchedule(),
        batch);
  }

  /** What one step adds to each value. */
  private static Map<String, float[]> updates(CheckedExperiment experiment) {
    Map<String, float[]> updates = new LinkedHashMap<>();
    Program program = program(experiment, BATCH).program();
    try (Backend backend = experiment.backend().factory().open(new BackendOptions(1));
        Session session = backend.open(experiment.parameters(), 7);
        Executable executable = session.compile(program)) {
      Map<String, float[]> before = values(experiment, session);
      Bindings bindings = Bindings.of(program);
      int[] rows = new int[BATCH];
      Arrays.setAll(rows, row -> row);
      experiment.data().train().read(rows, 0, BATCH, 0, bindings.input(ProgramInputs.ROWS_OF_DATA));
      bindings.input(ProgramInputs.STEP)[0] = 1;
      bindings.noise(7, 1);
      executable.run(bindings);
      values(experiment, session)
          .forEach((name, after) -> updates.put(name, difference(after, before.get(name))));
    }
    return updates;
  }

  private static Map<String, float[]> values(CheckedExperiment experiment, Session session) {
    Map<String, float[]> values = new LinkedHashMap<>();
    experiment.parameters().forEach(spec -> values.put(spec.name(), session.read(spec.name())));
    return values;
  }

  private static float[] difference(float[] after, float[] before) {
    float[] difference = new float[after.length];
    for (int i = 0; i < after.length; i++) {
      difference[i] = after[i] - before[i];
    }
    return difference;
  }

  /** An update is the difference of two weights below 2: it has an absolute error of 2e-7. */
  private static void assertScaled(float[] expected, float factor, float[] actual, String name) {
    float[] scaled = new float[expected.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = factor * expected[i];
    }
    assertArrayEquals(scaled, actual, 1e-6f, name);
  }
}
