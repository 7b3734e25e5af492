package org.vae4j.experiment.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vae4j.backend.Backend;
import org.vae4j.backend.BackendOptions;
import org.vae4j.backend.Session;
import org.vae4j.experiment.TinyExperiment;
import org.vae4j.experiment.check.CheckedExperiment;
import org.vae4j.experiment.data.preparation.EpochOrder;
import org.vae4j.experiment.data.preparation.PreparedData;
import org.vae4j.experiment.run.Position;

/** Batches that are read while the step before runs: nothing but the time is different. */
final class ReadAheadTest {
  /** Rows that are drawn anew in every epoch and have classes; two steps and a remainder. */
  private static final CheckedExperiment DIGITS = digits();

  @AfterEach
  void noThreadIsLeft() {
    assertEquals(List.of(), BatchThreads.alive());
  }

  @Test
  void trainsToTheSameBits() {
    RecordedTraining direct = RecordedTraining.whole(DIGITS);
    RecordedTraining ahead = RecordedTraining.readAhead(DIGITS, Optional.empty(), () -> false);
    assertEquals(3 * TinyExperiment.STEPS, ahead.stepBounds.size());
    assertEquals(direct.stepBounds, ahead.stepBounds);
    assertSameResults(direct, ahead);
    for (int epoch = 0; epoch < 3; epoch++) {
      assertEquals(direct.epochs.get(epoch).train(), ahead.epochs.get(epoch).train());
      assertEquals(direct.epochs.get(epoch).scalars(), ahead.epochs.get(epoch).scalars());
    }
  }

  /** Before a whole batch, before the remainder, between epochs, and in the last epoch. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8})
  void goesOnFromAnyStep(int stop) {
    RecordedTraining direct = RecordedTraining.whole(DIGITS);
    int[] done = {0};
    RecordedTraining stopped =
        RecordedTraining.readAhead(DIGITS, Optional.empty(), () -> ++done[0] >= stop);
    assertEquals(TrainingStatus.INTERRUPTED, stopped.status());
    assertEquals(stop, stopped.stepBounds.size());
    RecordedTraining resumed =
        RecordedTraining.readAhead(DIGITS, Optional.of(stopped.lastCheckpoint()), () -> false);
    assertEquals(
        direct.stepBounds,
        Stream.concat(stopped.stepBounds.stream(), resumed.stepBounds.stream()).toList());
    assertSameResults(direct, resumed);
  }

  /** The first, which nobody reads ahead; one after it; a remainder; one of another epoch. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 4})
  void whatReadingThrowsIsThrownAtTheStepThatNeedsIt(int step) {
    RuntimeException failure = new UncheckedIOException(new IOException("the disk is gone"));
    CheckedExperiment failing = withTrainingRows(step, failure);
    int[] done = {0};
    RuntimeException thrown =
        assertThrows(
            RuntimeException.class,
            () ->
                RecordedTraining.readAhead(
                    failing,
                    Optional.empty(),
                    () -> {
                      done[0]++;
                      return false;
                    }));
    assertSame(failure, thrown);
    assertEquals(step, done[0], "steps done before");
  }

  /** A stop comes before what the next step would have thrown. */
  @Test
  void aBatchThatNoStepNeedsThrowsNothing() {
    CheckedExperiment failing = withTrainingRows(2, new IllegalStateException("never needed"));
    int[] done = {0};
    RecordedTraining stopped =
        RecordedTraining.readAhead(failing, Optional.empty(), () -> ++done[0] == 2);
    assertEquals(TrainingStatus.INTERRUPTED, stopped.status());
  }

  @Test
  void aDivergenceIsToldTheSame() {
    CheckedExperiment diverging = digits("training.optimizer.adam.learning-rate=1e30");
    DivergedException direct =
        assertThrows(DivergedException.class, () -> RecordedTraining.whole(diverging));
    DivergedException ahead =
        assertThrows(
            DivergedException.class,
            () -> RecordedTraining.readAhead(diverging, Optional.empty(), () -> false));
    assertEquals(direct.getMessage(), ahead.getMessage());
  }

  @Test
  void aTrainerReadsAheadByItselfWhereThatPays() {
    CheckedExperiment large = digits("training.batch-size=30", "training.epochs=1");
    List<Integer> threads = new ArrayList<>();
    try (Backend backend = large.backend().factory().open(new BackendOptions(1));
        Session session = backend.open(large.parameters(), large.spec().seed());
        Trainer trainer =
            new Trainer(
                RecordedTraining.plan(large),
                large.assembler(),
                session,
                large.data().train(),
                Optional.empty(),
                large.parameters())) {
      BooleanSupplier afterStep = () -> !threads.add(BatchThreads.alive().size());
      trainer.train(Position.start(), new RecordedTraining(), afterStep);
    }
    int expected = Runtime.getRuntime().availableProcessors() > 1 ? 1 : 0;
    assertEquals(List.of(expected, expected), threads);
  }

  private static CheckedExperiment digits(String... overrides) {
    String[] all =
        Stream.concat(
                Stream.of(
                    "data.source={digits: {train: 50, test: 1}}",
                    "data.binarization=dynamic",
                    "model.likelihood=bernoulli",
                    "model.condition=label"),
                Arrays.stream(overrides))
            .toArray(String[]::new);
    return TinyExperiment.check(all);
  }

  /** Training rows of which one cannot be read: one that a step of the first two epochs needs. */
  private static CheckedExperiment withTrainingRows(int step, RuntimeException failure) {
    PreparedData data = DIGITS.data();
    int epoch = step / TinyExperiment.STEPS;
    int[] order = new EpochOrder(DIGITS.spec().seed(), data.train().count()).of(epoch);
    int row = order[step % TinyExperiment.STEPS * DIGITS.spec().training().batchSize()];
    return new CheckedExperiment(
        DIGITS.loaded(),
        DIGITS.folder(),
        DIGITS.source(),
        new PreparedData(
            new BrokenSplit(data.train(), row, epoch, failure),
            data.validation(),
            data.test(),
            data.summary()),
        DIGITS.assembler(),
        DIGITS.parameters(),
        DIGITS.backend(),
        DIGITS.caution());
  }

  private static void assertSameResults(RecordedTraining expected, RecordedTraining actual) {
    assertEquals(expected.weights.keySet(), actual.weights.keySet());
    expected.weights.forEach(
        (name, values) -> assertArrayEquals(values, actual.weights.get(name), name));
  }
}
