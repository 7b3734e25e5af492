package org.vae4j.examples.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vae4j.experiment.Experiments;
import org.vae4j.experiment.array.FloatArray;
import org.vae4j.experiment.check.CheckedExperiment;
import org.vae4j.experiment.data.gaussian.LinearGaussianModel;
import org.vae4j.experiment.data.preparation.Split;
import org.vae4j.experiment.environment.Environment;
import org.vae4j.experiment.run.RunFolder;
import org.vae4j.experiment.spec.tree.SpecText;
import org.vae4j.experiment.task.RunListener;
import org.vae4j.experiment.task.RunSettings;
import org.vae4j.experiment.task.TrainedRun;
import org.vae4j.graph.Eager;
import org.vae4j.tensor.Tensors;

/**
 * Trains {@code specs/ppca.yaml} as it is and compares its bound with exact likelihoods: an error
 * of a sign, a factor or a constant anywhere between the data and the report would show.
 */
final class PpcaTest {
  /** Draws of z for each row: the noise of a bound over 1000 rows is below 0.002 nats. */
  private static final String EXACTLY = "estimator.elbo.samples=400";

  private static final double NOISE = 4 * 0.002;

  @TempDir private static Path folder;
  private static Experiments experiments;
  private static CheckedExperiment experiment;
  private static RunFolder run;
  private static TrainedRun trained;
  private static LinearGaussianModel learned;

  @BeforeAll
  static void train() {
    experiments = Experiments.open(Environment.ofProcess(), List.of());
    SpecText spec = SpecText.read(Path.of("../specs/ppca.yaml"));
    experiment = experiments.check(spec, List.of("backend=native"));
    Path target = folder.resolve("ppca");
    experiments.train(
        experiment, Optional.of(target), RunSettings.standard(), new RunListener() {});
    run = experiments.openFolder(target);
    trained = experiments.openTrained(run, List.of(EXACTLY), 2);
    learned = learned(run.checkpoints().best().orElseThrow().weights());
  }

  @AfterAll
  static void close() {
    trained.close();
    run.close();
    experiments.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"train", "validation", "test"})
  void theBoundIsBelowTheExactLikelihoodOfTheSameWeights(String split) {
    double bound = trained.evaluate(split).bound().mean();
    double exact = PrincipalComponents.meanLogProb(learned, rows(split));
    assertTrue(bound < exact + NOISE, bound + " < " + exact);
    assertEquals(exact, bound, 0.03, "q(z|x) is nearly the exact posterior");
  }

  @Test
  void theBoundReachesTheBestLikelihoodThereIs() {
    LinearGaussianModel best = PrincipalComponents.fit(rows("train"), 3);
    double highest = PrincipalComponents.meanLogProb(best, rows("train"));
    double bound = trained.evaluate("train").bound().mean();
    assertTrue(bound < highest + NOISE, bound + " < " + highest);
    assertEquals(highest, bound, 0.05);
    assertEquals(best.noise(), learned.noise(), 0.02, "the scale of the likelihood");
  }

  private static double[][] rows(String name) {
    Split split =
        experiment.data().splits().stream()
            .filter(candidate -> candidate.name().equals(name))
            .findFirst()
            .orElseThrow();
    double[][] rows = new double[split.count()][split.eventShape().size()];
    float[] row = new float[split.eventShape().size()];
    for (int i = 0; i < rows.length; i++) {
      split.read(i, 0, row, 0);
      double[] target = rows[i];
      Arrays.setAll(target, column -> row[column]);
    }
    return rows;
  }

  /** p(x) = N(b, W Wᵀ + σ² I) with the weights of the run. */
  private static LinearGaussianModel learned(Map<String, FloatArray> weights) {
    FloatArray matrix = weights.get("decoder/linear/output/weight");
    float[] bias = weights.get("decoder/linear/output/bias").values();
    int latents = matrix.shape().dim(0);
    double[][] w = new double[bias.length][latents];
    double[] b = new double[bias.length];
    for (int column = 0; column < bias.length; column++) {
      b[column] = bias[column];
      for (int j = 0; j < latents; j++) {
        w[column][j] = matrix.values()[j * bias.length + column];
      }
    }
    float logScale = weights.get("likelihood/gaussian/log-scale").values()[0];
    double sigma = Tensors.softBound(Eager.tensor(logScale), -10, 10).exp().value();
    return LinearGaussianModel.of(w, b, sigma);
  }
}
