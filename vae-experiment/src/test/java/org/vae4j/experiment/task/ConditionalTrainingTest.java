package org.vae4j.experiment.task;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vae4j.experiment.Experiments;
import org.vae4j.experiment.TinyExperiment;
import org.vae4j.experiment.check.CheckedExperiment;
import org.vae4j.experiment.data.preparation.Split;
import org.vae4j.experiment.model.Rendering;
import org.vae4j.experiment.run.RunFolder;

/**
 * A small conditional model of digits: what is asked for is what is drawn, told by the nearest mean
 * of the training rows of a class. That knows 84 % of the real test rows.
 */
final class ConditionalTrainingTest {
  private static final int CLASSES = 10;
  private static final int OF_EACH = 20;
  private static final String[] OVERRIDES = {
    "data={source: {digits: {train: 2000, test: 210}}, validation: 110}",
    "model={condition: label, latent: 2, encoder: {mlp: {hidden: [64]}}, decoder: {mlp: {hidden:"
        + " [64]}}}",
    "training={epochs: 8, batch-size: 100, optimizer: {adam: {learning-rate: 3e-3}}}",
    "evaluation={batch-size: 100, log-likelihood: {samples: 25, chunk-size: 10}}"
  };

  @TempDir private static Path folder;
  private static Experiments experiments;
  private static CheckedExperiment experiment;
  private static RunFolder run;
  private static TrainedRun model;

  /** Remainders everywhere: 1890 training rows, 110 of validation, 210 of test, in hundreds. */
  @BeforeAll
  static void train() {
    experiments = TinyExperiment.open(TinyExperiment.environment(folder));
    experiment = TinyExperiment.check(experiments, OVERRIDES);
    Path trained =
        experiments
            .train(
                experiment,
                Optional.of(folder.resolve("run")),
                new RunSettings(1, List.of(), () -> false),
                new RunListener() {})
            .folder();
    run = experiments.openFolder(trained);
    model = experiments.openTrained(run, List.of(), 1);
  }

  @AfterAll
  static void close() {
    model.close();
    run.close();
    experiments.close();
  }

  @Test
  void samplesAreOfTheClassThatWasAskedFor() {
    double[][] means = classMeans(experiment.data().train());
    int count = CLASSES * OF_EACH;
    float[] rows = model.samples(count, Rendering.MEAN, Optional.of(1L));
    int hits = 0;
    for (int i = 0; i < count; i++) {
      hits += nearest(means, rows, i) == i % CLASSES ? 1 : 0;
    }
    // A model that ignored the class would reach a tenth.
    assertTrue(hits > 0.75 * count, hits + " of " + count);
  }

  @Test
  void aSingleClassCanBeAskedFor() {
    double[][] means = classMeans(experiment.data().train());
    for (int digit : new int[] {0, 1, 3}) {
      int[] labels = IntStream.generate(() -> digit).limit(OF_EACH).toArray();
      float[] rows = model.samples(OF_EACH, labels, Rendering.MEAN, Optional.of(2L));
      long hits = IntStream.range(0, OF_EACH).filter(i -> nearest(means, rows, i) == digit).count();
      assertTrue(hits > 0.6 * OF_EACH, hits + " of " + OF_EACH + " of class " + digit);
    }
  }

  /** Reconstructions receive the class of each row: more than z alone, and in the right order. */
  @Test
  void reconstructionsAreOfTheClassOfTheirRow() {
    double[][] means = classMeans(experiment.data().train());
    int[] labels = experiment.data().test().orElseThrow().labels();
    float[] rows = model.reconstructions("test", labels.length, Rendering.MEAN);
    long hits =
        IntStream.range(0, labels.length).filter(i -> nearest(means, rows, i) == labels[i]).count();
    assertTrue(hits > 0.75 * labels.length, hits + " of " + labels.length);
  }

  @Test
  void logLikelihoodIsMeasuredGivenTheClass() {
    EvaluationReport report = model.evaluate("test");
    double bound = report.bound().mean();
    double error = report.bound().standardError();
    double logLikelihood = report.logLikelihood().orElseThrow().mean();
    // 25 samples tighten a bound of one: by nothing at least, within the noise of both.
    assertTrue(logLikelihood > bound - error, logLikelihood + " and " + bound);
    assertTrue(Double.isFinite(logLikelihood));
  }

  @Test
  void picturesAndTheResolvedSpecAreWritten() throws Exception {
    Path root = run.layout().root();
    assertTrue(Files.size(root.resolve("images/samples.png")) > 0);
    assertTrue(Files.readString(root.resolve("resolved-spec.yaml")).contains("condition: label\n"));
    assertTrue(Files.readString(root.resolve("provenance.json")).contains("\"classes\" : 10"));
    assertEquals(CLASSES, model.inputs().classes());
    assertArrayEquals(new int[] {0, 1, 2}, model.inputs().labelsInTurn(3));
  }

  @Test
  void labelsThatAreNoClassesAreRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> model.samples(1, new int[] {CLASSES}, Rendering.MEAN, Optional.empty()));
    assertThrows(
        IllegalArgumentException.class,
        () -> model.samples(2, new int[] {1}, Rendering.MEAN, Optional.empty()));
  }

  private static double[][] classMeans(Split split) {
    int size = split.eventShape().size();
    double[][] means = new double[CLASSES][size];
    int[] counts = new int[CLASSES];
    float[] row = new float[size];
    for (int i = 0; i < split.count(); i++) {
      split.read(i, 0, row, 0);
      int label = split.labels()[i];
      counts[label]++;
      for (int j = 0; j < size; j++) {
        means[label][j] += (row[j] - means[label][j]) / counts[label];
      }
    }
    return means;
  }

  private static int nearest(double[][] means, float[] rows, int row) {
    int size = means[0].length;
    int nearest = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int label = 0; label < means.length; label++) {
      double distance = 0;
      for (int j = 0; j < size; j++) {
        double difference = rows[row * size + j] - means[label][j];
        distance += difference * difference;
      }
      if (distance < least) {
        least = distance;
        nearest = label;
      }
    }
    return nearest;
  }
}
