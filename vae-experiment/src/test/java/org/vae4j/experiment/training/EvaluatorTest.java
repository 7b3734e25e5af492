package org.vae4j.experiment.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vae4j.backend.Backend;
import org.vae4j.backend.BackendOptions;
import org.vae4j.backend.Session;
import org.vae4j.experiment.TinyExperiment;
import org.vae4j.experiment.check.CheckedExperiment;
import org.vae4j.experiment.data.gaussian.LinearGaussianModel;
import org.vae4j.experiment.data.preparation.Split;
import org.vae4j.experiment.model.TrainingProgram;

/** Evaluations of a linear model, whose log p(x) is known. */
final class EvaluatorTest {
  private static final double SIGMA = 0.7;
  private static final int SAMPLES = 2000;
  private static final CheckedExperiment LINEAR =
      TinyExperiment.check(
          "model.encoder=linear",
          "model.decoder=linear",
          "model.likelihood={gaussian: {sigma: " + SIGMA + "}}",
          "data.source.linear-gaussian.test=200",
          "training.epochs=150",
          "training.optimizer.adam.learning-rate=0.02");
  private static final Split TEST = LINEAR.data().test().orElseThrow();

  private static Backend backend;
  private static Session session;

  @BeforeAll
  static void train() {
    RecordedTraining trained = RecordedTraining.whole(LINEAR);
    backend = LINEAR.backend().factory().open(new BackendOptions(1));
    session = backend.open(LINEAR.parameters(), LINEAR.spec().seed());
    trained.weights.forEach(session::write);
  }

  @AfterAll
  static void close() {
    session.close();
    backend.close();
  }

  @Test
  void twoEvaluationsGiveTheSameNumbers() {
    try (BoundEvaluator evaluator = bound(64, 7)) {
      SplitMeans first = evaluator.evaluate(3, 9);
      assertEquals(first, evaluator.evaluate(3, 9));
      assertEquals(200, first.examples());
    }
  }

  /**
   * Another batch size draws other noise: closed forms stay as they are but for rounding, and what
   * is sampled moves within its error.
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 7, 200})
  void theBatchSizeMattersWithinTheNoiseOnly(int batch) {
    try (BoundEvaluator evaluator = bound(64, 7);
        BoundEvaluator other = bound(batch, 7)) {
      SplitMeans expected = evaluator.evaluate(3, 9);
      SplitMeans actual = other.evaluate(3, 9);
      double kl = expected.means().get("kl").get(0);
      assertEquals(kl, actual.means().get("kl").get(0), 1e-6 * kl, "float rounding");
      assertWithin(4, expected, actual);
      assertNotEquals(expected.means().get("bound"), actual.means().get("bound"));
    }
  }

  @Test
  void theSeedMattersWithinTheNoiseOnly() {
    try (BoundEvaluator evaluator = bound(64, 7);
        BoundEvaluator other = bound(64, 8)) {
      assertWithin(4, evaluator.evaluate(3, 9), other.evaluate(3, 9));
    }
  }

  /**
   * With so many samples the error of one row is below sqrt(1 / effective samples) = 0.05, and that
   * of the mean over 200 rows below 0.004; the bias is below half the square of the former, 0.002.
   */
  @ParameterizedTest
  @CsvSource({"2000, 64", "100, 200", "7, 33", "5000, 200"})
  void theLogLikelihoodIsTheExactOne(int chunk, int batch) {
    LogLikelihood measured =
        new LogLikelihoodEvaluator(LINEAR.assembler(), session, 0, 7)
            .evaluate(TEST, SAMPLES, chunk, batch);
    assertTrue(measured.lowEffectiveSamples() > 400, measured.toString());
    assertTrue(measured.medianEffectiveSamples() >= measured.lowEffectiveSamples());
    assertEquals(SAMPLES, measured.samples());
    assertEquals(exactLogLikelihood(), measured.mean(), 4 * 0.004 + 0.002);
  }

  /** One sample is the bound itself: its terms are drawn, and so a little off the exact value. */
  @Test
  void ofOneSampleThereIsOneEffectiveSample() {
    LogLikelihood single =
        new LogLikelihoodEvaluator(LINEAR.assembler(), session, 0, 7).evaluate(TEST, 1, 100, 64);
    assertEquals(1, single.medianEffectiveSamples());
    assertEquals(1, single.lowEffectiveSamples());
    assertNotEquals(exactLogLikelihood(), single.mean(), 1e-4);
  }

  private static BoundEvaluator bound(int batch, long seed) {
    return new BoundEvaluator(LINEAR.assembler(), session, TEST.name(), TEST, batch, seed);
  }

  private static void assertWithin(double errors, SplitMeans expected, SplitMeans actual) {
    double error = Math.sqrt(2) * expected.standardErrors().get(TrainingProgram.BOUND).get(0);
    assertEquals(
        expected.means().get(TrainingProgram.BOUND).get(0),
        actual.means().get(TrainingProgram.BOUND).get(0),
        errors * error);
  }

  /** Of N(b, W Wᵀ + sigma² I) with the trained W and b, in nats per row. */
  private static double exactLogLikelihood() {
    int columns = TEST.eventShape().size();
    float[] weight = session.read("decoder/linear/output/weight");
    float[] bias = session.read("decoder/linear/output/bias");
    int latents = weight.length / columns;
    double[][] weights = new double[columns][latents];
    double[] mean = new double[columns];
    for (int i = 0; i < columns; i++) {
      mean[i] = bias[i];
      for (int j = 0; j < latents; j++) {
        weights[i][j] = weight[j * columns + i];
      }
    }
    LinearGaussianModel model = LinearGaussianModel.of(weights, mean, SIGMA);
    float[] row = new float[columns];
    double sum = 0;
    for (int i = 0; i < TEST.count(); i++) {
      TEST.read(i, 0, row, 0);
      sum += model.logProb(row);
    }
    return sum / TEST.count();
  }
}
