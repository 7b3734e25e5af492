package org.vae4j.experiment.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.vae4j.backend.Backend;
import org.vae4j.backend.BackendOptions;
import org.vae4j.backend.Session;
import org.vae4j.experiment.check.CheckedExperiment;
import org.vae4j.experiment.run.Position;
import org.vae4j.experiment.spec.TrainingSpec;

/** A training that was run to its end, with all it told. */
final class RecordedTraining implements TrainingObserver {
  final List<EpochReport> epochs = new ArrayList<>();
  final List<Snapshot> checkpoints = new ArrayList<>();
  final List<Integer> checkpointedEpochs = new ArrayList<>();
  final List<Double> stepBounds = new ArrayList<>();
  final Map<String, float[]> weights = new LinkedHashMap<>();
  private TrainingStatus status = TrainingStatus.COMPLETED;

  RecordedTraining() {}

  static RecordedTraining whole(CheckedExperiment experiment) {
    return run(experiment, 1, Optional.empty(), () -> false);
  }

  /** Validated in batches of so many rows. */
  static RecordedTraining validatedBy(CheckedExperiment experiment, int batch) {
    return run(experiment, 1, Optional.empty(), () -> false, batch);
  }

  /** Asked to stop when it asks for the so-manyth time. */
  static RecordedTraining validatedByUntil(CheckedExperiment experiment, int batch, int asked) {
    int[] times = {0};
    return run(experiment, 1, Optional.empty(), () -> ++times[0] >= asked, batch);
  }

  static RecordedTraining withThreads(CheckedExperiment experiment, int threads) {
    return run(experiment, threads, Optional.empty(), () -> false);
  }

  /** Asked to stop after so many steps. */
  static RecordedTraining stoppedAfter(CheckedExperiment experiment, int steps) {
    int[] done = {0};
    return run(experiment, 1, Optional.empty(), () -> ++done[0] >= steps);
  }

  /** Goes on from the last checkpoint of another. */
  static RecordedTraining resumed(CheckedExperiment experiment, RecordedTraining stopped) {
    return run(experiment, 1, Optional.of(stopped.lastCheckpoint()), () -> false);
  }

  /**
   * Each batch read while the step before runs, whatever its size.
   *
   * @param from where it goes on; empty: from the start
   */
  static RecordedTraining readAhead(
      CheckedExperiment experiment, Optional<Snapshot> from, BooleanSupplier stop) {
    return run(experiment, 1, from, stop, Integer.MAX_VALUE, () -> Optional.of(new BatchThread()));
  }

  private static RecordedTraining run(
      CheckedExperiment experiment, int threads, Optional<Snapshot> from, BooleanSupplier stop) {
    return run(experiment, threads, from, stop, Integer.MAX_VALUE);
  }

  private static RecordedTraining run(
      CheckedExperiment experiment,
      int threads,
      Optional<Snapshot> from,
      BooleanSupplier stop,
      int validationBatch) {
    return run(experiment, threads, from, stop, validationBatch, Optional::empty);
  }

  private static RecordedTraining run(
      CheckedExperiment experiment,
      int threads,
      Optional<Snapshot> from,
      BooleanSupplier stop,
      int validationBatch,
      Supplier<Optional<BatchThread>> ahead) {
    RecordedTraining recorded = new RecordedTraining();
    try (Backend backend = experiment.backend().factory().open(new BackendOptions(threads));
        Session session = backend.open(experiment.parameters(), experiment.spec().seed())) {
      from.ifPresent(snapshot -> snapshot.restore(session));
      Optional<BoundEvaluator> validation =
          experiment
              .data()
              .validation()
              .map(
                  split ->
                      new BoundEvaluator(
                          experiment.assembler(),
                          session,
                          split.name(),
                          split,
                          Math.min(validationBatch, split.count()),
                          experiment.spec().seed()));
      try (Trainer trainer =
          new Trainer(
              plan(experiment),
              experiment.assembler(),
              session,
              experiment.data().train(),
              validation,
              experiment.parameters(),
              ahead.get())) {
        Position start = from.map(Snapshot::position).orElseGet(Position::start);
        recorded.status = trainer.train(start, recorded, stop);
      } finally {
        validation.ifPresent(BoundEvaluator::close);
      }
      experiment
          .parameters()
          .forEach(spec -> recorded.weights.put(spec.name(), session.read(spec.name())));
    }
    return recorded;
  }

  static TrainingPlan plan(CheckedExperiment experiment) {
    TrainingSpec spec = experiment.spec().training();
    return new TrainingPlan(
        spec.epochs(),
        spec.batchSize(),
        spec.earlyStopping()
            .map(stopping -> OptionalInt.of(stopping.patience()))
            .orElseGet(OptionalInt::empty),
        spec.checkpointEvery(),
        spec.optimizer(),
        spec.learningRateSchedule(),
        experiment.spec().seed());
  }

  TrainingStatus status() {
    return status;
  }

  Snapshot lastCheckpoint() {
    return checkpoints.get(checkpoints.size() - 1);
  }

  @Override
  public void epochStarted(int epoch, int steps, int stepsDone) {}

  @Override
  public void stepDone(int stepInEpoch, double bound) {
    stepBounds.add(bound);
  }

  @Override
  public void epochDone(EpochReport report) {
    epochs.add(report);
  }

  @Override
  public void checkpoint(Snapshot snapshot, boolean best) {
    checkpoints.add(snapshot);
    checkpointedEpochs.add(snapshot.position().epoch());
  }
}
