package org.vae4j.experiment.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vae4j.experiment.TinyExperiment;
import org.vae4j.experiment.check.CheckedExperiment;
import org.vae4j.experiment.model.TrainingProgram;

/** The loop: the same bits however it is run or cut, and the decisions it takes between epochs. */
final class TrainerTest {
  private static final int EPOCHS = 3;
  private static final int ROWS = 40;
  private static final CheckedExperiment TINY = TinyExperiment.check();

  @Test
  void twoTrainingsGiveTheSameBits() {
    RecordedTraining first = RecordedTraining.whole(TINY);
    assertSame(first, RecordedTraining.whole(TINY));
    assertEquals(TrainingStatus.COMPLETED, first.status());
    assertEquals(EPOCHS * TinyExperiment.STEPS, first.stepBounds.size());
    assertNotEquals(first.stepBounds.get(0), first.stepBounds.get(1));
  }

  @Test
  void anotherSeedGivesOtherNumbers() {
    RecordedTraining first = RecordedTraining.whole(TINY);
    RecordedTraining other = RecordedTraining.whole(TinyExperiment.check("seed=8"));
    assertNotEquals(first.stepBounds, other.stepBounds);
  }

  @Test
  void twoThreadsGiveTheBitsOfOne() {
    // Wide enough for the native backend to split its kernels.
    CheckedExperiment wide =
        TinyExperiment.check(
            "model.encoder.mlp.hidden=[256]",
            "model.decoder.mlp.hidden=[256]",
            "training.epochs=2");
    assertSame(RecordedTraining.whole(wide), RecordedTraining.withThreads(wide, 2));
  }

  /** From the first step of the first epoch to the last but one of the last. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void aResumedTrainingEndsWithTheBitsOfAWholeOne(int stop) {
    RecordedTraining whole = RecordedTraining.whole(TINY);
    RecordedTraining stopped = RecordedTraining.stoppedAfter(TINY, stop);
    assertEquals(TrainingStatus.INTERRUPTED, stopped.status());
    assertEquals(stop, stopped.stepBounds.size(), "no step is done after it was asked to stop");
    assertEquals(stop, stopped.lastCheckpoint().position().step());
    assertEquals(stop % TinyExperiment.STEPS, stopped.lastCheckpoint().position().stepInEpoch());

    RecordedTraining resumed = RecordedTraining.resumed(TINY, stopped);
    assertEquals(TrainingStatus.COMPLETED, resumed.status());
    assertSameWeights(whole.weights, resumed.weights);
    List<EpochReport> cut = concatenated(stopped.epochs, resumed.epochs);
    assertEquals(EPOCHS, cut.size());
    for (int i = 0; i < EPOCHS; i++) {
      assertEquals(whole.epochs.get(i).train(), cut.get(i).train());
      assertEquals(whole.epochs.get(i).validation(), cut.get(i).validation());
      assertEquals(whole.epochs.get(i).scalars(), cut.get(i).scalars());
      assertEquals(whole.epochs.get(i).step(), cut.get(i).step());
      assertEquals(whole.epochs.get(i).best(), cut.get(i).best());
    }
  }

  /** Two steps and a remainder, then five batches of validation: stopped after the second. */
  @ParameterizedTest
  @ValueSource(ints = {1, EPOCHS})
  void aStopDuringValidationEndsWithTheBitsOfAWholeTraining(int epoch) {
    RecordedTraining whole = RecordedTraining.validatedBy(TINY, 2);
    int asked = epoch * TinyExperiment.STEPS + (epoch - 1) * 4 + 2;
    RecordedTraining stopped = RecordedTraining.validatedByUntil(TINY, 2, asked);
    assertEquals(TrainingStatus.INTERRUPTED, stopped.status());
    assertEquals(epoch - 1, stopped.epochs.size(), "the validation was not finished");
    assertEquals(epoch - 1, stopped.lastCheckpoint().position().epoch());
    assertEquals(TinyExperiment.STEPS, stopped.lastCheckpoint().position().stepInEpoch());

    RecordedTraining resumed = RecordedTraining.resumed(TINY, stopped);
    assertSameWeights(whole.weights, resumed.weights);
    EpochReport expected = whole.epochs.get(epoch - 1);
    EpochReport first = resumed.epochs.get(0);
    assertEquals(expected.train(), first.train());
    assertEquals(expected.scalars(), first.scalars());
    assertEquals(expected.step(), first.step());
    assertEquals(EPOCHS - epoch + 1, resumed.epochs.size());
    double seconds = stopped.lastCheckpoint().position().epochSeconds();
    assertTrue(first.seconds() > seconds && seconds > 0, "the epoch took longer than its steps");
    assertTrue(first.examplesPerSecond() > 0 && first.examplesPerSecond() <= ROWS / seconds);
  }

  @Test
  void aStopAtTheVeryLastStepIsNoInterruption() {
    RecordedTraining stopped = RecordedTraining.stoppedAfter(TINY, EPOCHS * TinyExperiment.STEPS);
    assertEquals(TrainingStatus.COMPLETED, stopped.status());
  }

  @Test
  void theMeansOfAnEpochWeighTheRemainderByItsRows() {
    RecordedTraining training = RecordedTraining.whole(TinyExperiment.check("training.epochs=1"));
    List<Double> steps = training.stepBounds;
    double mean = (16 * steps.get(0) + 16 * steps.get(1) + 8 * steps.get(2)) / 40;
    double told = training.epochs.get(0).train().get(TrainingProgram.BOUND).get(0);
    assertEquals(mean, told, 1e-12 * Math.abs(mean), "both are sums of three doubles");
  }

  @Test
  void aBatchOfAllRowsHasNoRemainder() {
    RecordedTraining training =
        RecordedTraining.whole(TinyExperiment.check("training.batch-size=40", "training.epochs=2"));
    assertEquals(2, training.stepBounds.size());
  }

  @Test
  void checkpointsComeAsOftenAsAskedAndAtTheEnd() {
    // With no learning the first epoch stays the best one.
    RecordedTraining training =
        RecordedTraining.whole(still("training.epochs=8", "training.checkpoint-every=3"));
    assertEquals(List.of(1, 3, 6, 8), training.checkpointedEpochs);
  }

  @Test
  void patienceEndsTraining() {
    CheckedExperiment patient = still("training.epochs=50", "training.early-stopping.patience=4");
    RecordedTraining training = RecordedTraining.whole(patient);
    assertEquals(TrainingStatus.STOPPED_EARLY, training.status());
    assertEquals(5, training.epochs.size(), "the best one and four that are no better");
    assertEquals(
        TrainingStatus.STOPPED_EARLY, RecordedTraining.resumed(patient, training).status());
  }

  @Test
  void noEpochOfAWarmUpIsTheBest() {
    RecordedTraining training =
        RecordedTraining.whole(
            still(
                "training.epochs=20",
                "estimator.elbo.schedule={linear: {epochs: 4}}",
                "training.early-stopping.patience=2"));
    List<Integer> best =
        training.epochs.stream().filter(EpochReport::best).map(EpochReport::epoch).toList();
    assertEquals(List.of(5), best);
    assertEquals(
        7, training.epochs.size(), "patience counts from the first epoch that can be best");
  }

  @Test
  void withoutValidationTheTrainingBoundTellsTheBestEpoch() {
    RecordedTraining training = RecordedTraining.whole(TinyExperiment.check("data.validation=0"));
    double best = Double.NEGATIVE_INFINITY;
    for (EpochReport epoch : training.epochs) {
      assertTrue(epoch.validation().isEmpty());
      double bound = epoch.train().get(TrainingProgram.BOUND).get(0);
      assertEquals(bound > best, epoch.best());
      best = Math.max(best, bound);
    }
  }

  /** Learns nothing: a fixed scale, and a rate at which no weight of these sizes changes. */
  private static CheckedExperiment still(String... overrides) {
    String[] all = Arrays.copyOf(overrides, overrides.length + 2);
    all[overrides.length] = "model.likelihood=gaussian";
    all[overrides.length + 1] = "training.optimizer.sgd.learning-rate=1e-30";
    return TinyExperiment.check(all);
  }

  private static void assertSame(RecordedTraining expected, RecordedTraining actual) {
    assertEquals(expected.stepBounds, actual.stepBounds);
    assertSameWeights(expected.weights, actual.weights);
  }

  private static void assertSameWeights(
      Map<String, float[]> expected, Map<String, float[]> actual) {
    assertEquals(expected.keySet(), actual.keySet());
    expected.forEach(
        (name, values) -> assertArrayEquals(bits(values), bits(actual.get(name)), name));
  }

  private static int[] bits(float[] values) {
    int[] bits = new int[values.length];
    Arrays.setAll(bits, i -> Float.floatToRawIntBits(values[i]));
    return bits;
  }

  private static List<EpochReport> concatenated(List<EpochReport> first, List<EpochReport> then) {
    return Stream.concat(first.stream(), then.stream()).toList();
  }
}
