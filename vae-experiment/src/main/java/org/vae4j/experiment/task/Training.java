package org.vae4j.experiment.task;

import com.google.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.vae4j.experiment.check.CheckedExperiment;
import org.vae4j.experiment.data.preparation.PreparedData;
import org.vae4j.experiment.environment.Environment;
import org.vae4j.experiment.run.Checkpoint;
import org.vae4j.experiment.run.EpochMetrics;
import org.vae4j.experiment.run.Position;
import org.vae4j.experiment.run.Provenance;
import org.vae4j.experiment.run.RunFolder;
import org.vae4j.experiment.run.RunFolderException;
import org.vae4j.experiment.run.RunReader;
import org.vae4j.experiment.run.Summary;
import org.vae4j.experiment.run.Terms;
import org.vae4j.experiment.spec.ExperimentSpec;
import org.vae4j.experiment.spec.ResolvedSpecWriter;
import org.vae4j.experiment.training.BoundEvaluator;
import org.vae4j.experiment.training.DivergedException;
import org.vae4j.experiment.training.Trainer;
import org.vae4j.experiment.training.TrainingPlan;
import org.vae4j.experiment.training.TrainingStatus;

/** Trains a checked experiment into a run folder, from its start or from a checkpoint. */
public final class Training {
  private final Environment environment;
  private final ProvenanceWriter provenance;

  @Inject
  Training(Environment environment, ProvenanceWriter provenance) {
    this.environment = environment;
    this.provenance = provenance;
  }

  /**
   * Trains from the start.
   *
   * @param folder makes a new and empty one, once the backend is open: what cannot run leaves none
   * @throws DivergedException when numbers become infinite or NaN; the checkpoints before stay
   */
  public TrainingOutcome start(
      CheckedExperiment experiment,
      Supplier<RunFolder> folder,
      RunSettings settings,
      RunListener listener) {
    try (LiveModel live = open(experiment, settings);
        RunFolder created = folder.get()) {
      return run(experiment, created, live, settings, listener, Optional.empty());
    }
  }

  /**
   * Trains on from the last checkpoint of a run, bit for bit as if it had not been stopped.
   *
   * @throws RunFolderException when the data, or the batches of the epoch in which the run stopped,
   *     are not what they were
   * @throws DivergedException when numbers become infinite or NaN; the checkpoints before stay
   */
  public TrainingOutcome resume(
      CheckedExperiment experiment, RunFolder folder, RunSettings settings, RunListener listener) {
    Checkpoint last = folder.checkpoints().last();
    ResumeCheck.sameBatches(experiment, last.position());
    try (LiveModel live = open(experiment, settings)) {
      live.restore(last, experiment.parameters());
      return run(experiment, folder, live, settings, listener, Optional.of(last));
    }
  }

  private static LiveModel open(CheckedExperiment experiment, RunSettings settings) {
    return new LiveModel(experiment, experiment.parameters(), settings.threads());
  }

  private TrainingOutcome run(
      CheckedExperiment experiment,
      RunFolder folder,
      LiveModel live,
      RunSettings settings,
      RunListener listener,
      Optional<Checkpoint> from) {
    Supplier<Provenance> now = () -> provenance.of(experiment, live.backend(), settings);
    Supplier<Provenance> made =
        from.isEmpty() ? now : continuing(RunReader.of(folder.layout().root()), now.get());
    listener.ready(experiment, folder.layout().root(), live.backend().description());
    Position start = from.map(Checkpoint::position).orElseGet(Position::start);
    if (start.epoch() >= experiment.spec().training().epochs()) {
      listener.nothingLeft(start.epoch());
    }
    try (RunBeginning beginning =
        new RunBeginning(() -> writeBeginning(experiment, folder, start, made.get()))) {
      TrainingStatus status = train(experiment, folder, live, start, settings, listener, beginning);
      TrainingOutcome outcome = finish(experiment, folder, live, settings, status);
      folder.write(beginning.await().finishedAt(environment.clock().instant()));
      return outcome;
    }
  }

  /** The provenance of a run that is taken up again, refused where its data are others now. */
  private static Supplier<Provenance> continuing(RunReader run, Provenance now) {
    Optional<Provenance> earlier = run.provenance();
    earlier.ifPresent(begun -> ResumeCheck.sameData(begun.data(), now.data()));
    return () -> earlier.map(now::after).orElse(now);
  }

  private static Provenance writeBeginning(
      CheckedExperiment experiment, RunFolder folder, Position start, Provenance provenance) {
    if (start.step() == 0) {
      folder.write(folder.layout().spec(), experiment.loaded().source().text());
    }
    folder.metrics().keepUpTo(start.epoch());
    folder.write(
        folder.layout().resolvedSpec(),
        ResolvedSpecWriter.write(experiment.resolved(), experiment.folder()));
    folder.write(provenance);
    return provenance;
  }

  private static TrainingStatus train(
      CheckedExperiment experiment,
      RunFolder folder,
      LiveModel live,
      Position start,
      RunSettings settings,
      RunListener listener,
      RunBeginning beginning) {
    ExperimentSpec spec = experiment.spec();
    PreparedData data = experiment.data();
    Optional<BoundEvaluator> validation =
        data.validation().map(split -> SplitEvaluation.of(experiment, live, split));
    RunRecorder recorder = new RunRecorder(experiment, folder, listener, beginning);
    try (Trainer trainer =
        new Trainer(
            plan(spec),
            experiment.assembler(),
            live.session(),
            data.train(),
            validation,
            experiment.parameters())) {
      return trainer.train(start, recorder, settings.stopRequested());
    } catch (DivergedException e) {
      beginning.await();
      folder.write(
          summary(experiment, folder, settings, Summary.Status.DIVERGED, Optional.empty()));
      throw e;
    } finally {
      validation.ifPresent(BoundEvaluator::close);
    }
  }

  private static TrainingPlan plan(ExperimentSpec spec) {
    return new TrainingPlan(
        spec.training().epochs(),
        spec.training().batchSize(),
        spec.training()
            .earlyStopping()
            .map(stopping -> OptionalInt.of(stopping.patience()))
            .orElseGet(OptionalInt::empty),
        spec.training().checkpointEvery(),
        spec.training().optimizer(),
        spec.training().learningRateSchedule(),
        spec.seed());
  }

  /** Measures and draws the best weights, unless training can go on later. */
  private static TrainingOutcome finish(
      CheckedExperiment experiment,
      RunFolder folder,
      LiveModel live,
      RunSettings settings,
      TrainingStatus status) {
    if (status == TrainingStatus.INTERRUPTED) {
      Summary summary =
          summary(experiment, folder, settings, Summary.Status.INTERRUPTED, Optional.empty());
      folder.write(summary);
      return new TrainingOutcome(folder.layout().root(), summary, List.of());
    }
    live.restore(BestWeights.of(folder.checkpoints()), experiment.weights());
    Optional<Terms> test =
        experiment
            .data()
            .test()
            .map(
                split -> TermOrder.terms(SplitEvaluation.measure(experiment, live, split).means()));
    List<Path> pictures = new RunPictures(experiment, live).drawAll(folder);
    Summary.Status ended =
        status == TrainingStatus.STOPPED_EARLY
            ? Summary.Status.STOPPED_EARLY
            : Summary.Status.COMPLETED;
    Summary summary = summary(experiment, folder, settings, ended, test);
    folder.write(summary);
    return new TrainingOutcome(folder.layout().root(), summary, pictures);
  }

  private static Summary summary(
      CheckedExperiment experiment,
      RunFolder folder,
      RunSettings settings,
      Summary.Status status,
      Optional<Terms> test) {
    List<EpochMetrics> epochs = folder.metrics().epochs();
    Optional<Position.Best> best =
        folder.checkpoints().findLast().flatMap(checkpoint -> checkpoint.position().best());
    return new Summary(
        status,
        epochs.size(),
        best.map(b -> OptionalInt.of(b.epoch())).orElseGet(OptionalInt::empty),
        epochs.stream().mapToDouble(EpochMetrics::seconds).sum(),
        epochs.isEmpty() ? Optional.empty() : Optional.of(epochs.get(epochs.size() - 1).train()),
        best.flatMap(b -> epochs.get(b.epoch() - 1).validation()),
        test,
        experiment.backend().factory().name(),
        settings.threads(),
        experiment.trainedNumbers());
  }
}
