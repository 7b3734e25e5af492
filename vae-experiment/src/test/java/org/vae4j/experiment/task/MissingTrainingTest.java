package org.vae4j.experiment.task;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vae4j.backend.Backend;
import org.vae4j.backend.BackendOptions;
import org.vae4j.backend.Session;
import org.vae4j.experiment.Experiments;
import org.vae4j.experiment.TinyExperiment;
import org.vae4j.experiment.check.CheckedExperiment;
import org.vae4j.experiment.model.EvaluationProgram;
import org.vae4j.experiment.model.ProgramInputs;
import org.vae4j.experiment.model.Rendering;
import org.vae4j.experiment.model.TrainingProgram;
import org.vae4j.experiment.run.RunFolder;
import org.vae4j.experiment.run.Summary;
import org.vae4j.experiment.training.CompiledProgram;
import org.vae4j.random.RandomStream;

/**
 * A table of three columns, (a, 2a, -a) with a standard normal and noise of 0.1, of which a quarter
 * of the cells were lost.
 */
final class MissingTrainingTest {
  private static final int ROWS = 400;
  private static final int TEST_ROWS = 90;
  private static final int COLUMNS = 3;
  private static final double LOST = 0.25;
  private static final double[] LOADINGS = {1, 2, -1};

  @TempDir private Path folder;
  private Experiments experiments;
  private float[] truth;

  @BeforeEach
  void writeTables() throws IOException {
    experiments =
        TinyExperiment.open(TinyExperiment.environment(folder), new BlindEncoderFactory());
    write("train.csv", ROWS, LOST);
    write("whole.csv", ROWS, 0);
    truth = write("test.csv", TEST_ROWS, LOST);
  }

  @AfterEach
  void close() {
    experiments.close();
  }

  @Test
  void aTableWithHolesTrainsAndIsFilled() {
    CheckedExperiment experiment =
        check(
            "train.csv",
            "data.missing=mask",
            "model.likelihood={gaussian: {scale: shared}}",
            "model.latent=1",
            "training={epochs: 60, batch-size: 50, optimizer: {adam: {learning-rate: 0.01}}}",
            "evaluation={log-likelihood: {samples: 20}}");
    TrainingOutcome outcome = train(experiment);
    assertEquals(Summary.Status.COMPLETED, outcome.summary().status());
    try (RunFolder run = experiments.openFolder(outcome.folder());
        TrainedRun model = experiments.openTrained(run, List.of(), 1)) {
      assertTrue(Double.isFinite(model.evaluate("test").logLikelihood().orElseThrow().mean()));
      float[] observed = model.rows("test", TEST_ROWS);
      float[] filled = model.reconstructions("test", TEST_ROWS, Rendering.MEAN);
      double mean = 0;
      double error = 0;
      for (int i = 0; i < filled.length; i++) {
        if (Float.isNaN(observed[i])) {
          mean += truth[i] * truth[i];
          error += (truth[i] - filled[i]) * (truth[i] - filled[i]);
        }
      }
      // The mean of a column is 0. Rows that lost all three cells cannot do better than that, and
      // an
      // encoder that sees zeros in place of what is missing does not know which they are.
      assertTrue(error < 0.5 * mean, "squared errors " + error + " of the model, " + mean);
    }
  }

  /** With an encoder that does not see x, the bound cannot depend on what stands in a hole. */
  @Test
  void whatStandsInAHoleHasNoInfluence() {
    CheckedExperiment experiment =
        check("train.csv", "data.missing=mask", "model.encoder=blind", "training.batch-size=50");
    try (Backend backend = experiment.backend().factory().open(new BackendOptions(1));
        Session session = backend.open(experiment.parameters(), experiment.spec().seed());
        CompiledProgram program =
            new CompiledProgram(
                session, EvaluationProgram.of(experiment.assembler(), "test", 50).program())) {
      int[] order = IntStream.range(0, 50).toArray();
      program.feedRows(experiment.data().test().orElseThrow(), order, 0, 50, 0);
      float[] before = bounds(program);
      float[] x = program.bindings().input(ProgramInputs.ROWS_OF_DATA);
      float[] mask = program.bindings().input(ProgramInputs.MASK);
      for (int i = 0; i < x.length; i++) {
        assertEquals(mask[i] == 0, x[i] == 0, "zero in holes only");
        x[i] = mask[i] == 0 ? 5 : x[i];
      }
      assertArrayEquals(before, bounds(program));
      x[IntStream.range(0, x.length).filter(i -> mask[i] == 1).findFirst().orElseThrow()] += 1;
      assertFalse(Arrays.equals(before, bounds(program)), "observed cells count");
    }
  }

  /** A mask of ones is no mask. */
  @Test
  void withoutHolesAMaskChangesNothing() {
    Summary refusing = train(check("whole.csv", "training.epochs=2")).summary();
    Summary masking = train(check("whole.csv", "training.epochs=2", "data.missing=mask")).summary();
    double bound = refusing.train().orElseThrow().bound();
    assertEquals(
        bound,
        masking.train().orElseThrow().bound(),
        1e-5 * Math.abs(bound),
        "the sums may be ordered otherwise");
  }

  private static float[] bounds(CompiledProgram program) {
    program.run(1, 0);
    return program.bindings().output(TrainingProgram.BOUND).clone();
  }

  private CheckedExperiment check(String table, String... more) {
    String test = table.equals("whole.csv") ? table : "test.csv";
    String data = "data.source={csv: {train: " + table + ", test: " + test + "}}";
    String[] overrides = new String[more.length + 1];
    overrides[0] = data;
    System.arraycopy(more, 0, overrides, 1, more.length);
    return TinyExperiment.check(experiments, overrides);
  }

  private TrainingOutcome train(CheckedExperiment experiment) {
    return experiments.train(
        experiment,
        Optional.empty(),
        new RunSettings(1, List.of(), () -> false),
        new RunListener() {});
  }

  /** Gives the table as it was before cells were lost. */
  private float[] write(String name, int rows, double lost) throws IOException {
    RandomStream random = RandomStream.of(3, name);
    float[] whole = new float[rows * COLUMNS];
    StringBuilder text = new StringBuilder("a,b,c\n");
    for (int row = 0; row < rows; row++) {
      double factor = random.nextGaussian();
      for (int column = 0; column < COLUMNS; column++) {
        double value = LOADINGS[column] * factor + 0.1 * random.nextGaussian();
        whole[row * COLUMNS + column] = (float) value;
        text.append(column == 0 ? "" : ",");
        text.append(random.nextDouble() < lost ? "NaN" : String.format(Locale.ROOT, "%.5f", value));
      }
      text.append('\n');
    }
    Files.writeString(folder.resolve(name), text);
    return whole;
  }
}
