package org.vae4j.experiment.training;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.vae4j.backend.Session;
import org.vae4j.experiment.data.preparation.Split;
import org.vae4j.experiment.model.ModelAssembler;
import org.vae4j.experiment.model.TrainingProgram;
import org.vae4j.experiment.run.Position;
import org.vae4j.graph.ParameterSpec;

/**
 * The training loop: shuffled batches, one run of the training program each, validation after every
 * epoch, the best and the last state handed to an observer.
 *
 * <p>All randomness is keyed by seed, epoch and step, so a loop that goes on from a {@link
 * Snapshot} continues bit for bit.
 */
public final class Trainer implements AutoCloseable {
  private final TrainingPlan plan;
  private final Session session;
  private final Split rows;
  private final Optional<BoundEvaluator> validation;
  private final double warmUpEpochs;
  private final Collection<ParameterSpec> parameters;
  private final ProgramCache<TrainingProgram> programs;
  private final Optional<BatchThread> ahead;

  /**
   * A loop over the training rows.
   *
   * @param validation evaluates the validation split; empty without one: then the training bound
   *     tells which epoch is best
   * @param parameters everything that lives in the session
   */
  public Trainer(
      TrainingPlan plan,
      ModelAssembler assembler,
      Session session,
      Split rows,
      Optional<BoundEvaluator> validation,
      Collection<ParameterSpec> parameters) {
    this(
        plan,
        assembler,
        session,
        rows,
        validation,
        parameters,
        BatchThread.wherePaying(
            (long) plan.batchSize() * rows.eventShape().size(),
            Runtime.getRuntime().availableProcessors()));
  }

  /**
   * A loop whose batches are read ahead, or not: it computes the same.
   *
   * @param ahead reads batches and is closed with this loop
   */
  Trainer(
      TrainingPlan plan,
      ModelAssembler assembler,
      Session session,
      Split rows,
      Optional<BoundEvaluator> validation,
      Collection<ParameterSpec> parameters,
      Optional<BatchThread> ahead) {
    this.plan = plan;
    this.session = session;
    this.rows = rows;
    this.validation = validation;
    this.warmUpEpochs = assembler.warmUpEpochs();
    this.parameters = parameters;
    this.programs =
        new ProgramCache<>(
            batch -> {
              TrainingProgram written =
                  TrainingProgram.of(assembler, plan.optimizer(), plan.schedule(), batch);
              return new ProgramCache.Entry<>(
                  written, new CompiledProgram(session, written.program()));
            });
    this.ahead = ahead;
  }

  /**
   * Trains until it is done, stopped early, or asked to stop.
   *
   * @param from the values the session holds belong to this position
   * @param stopRequested asked after every step, and between the batches of a validation: what
   *     remains of that is measured when training goes on
   * @throws DivergedException when a term becomes infinite or NaN
   */
  public TrainingStatus train(
      Position from, TrainingObserver observer, BooleanSupplier stopRequested) {
    Position position = from;
    while (position.epoch() < plan.epochs()) {
      if (outOfPatience(position)) {
        return TrainingStatus.STOPPED_EARLY;
      }
      EpochRun run = begin(position);
      boolean stop = run.train(observer, stopRequested);
      Optional<Position> after =
          run.whole() ? finish(run, observer, stopRequested) : Optional.empty();
      position = after.orElse(position);
      if ((stop || after.isEmpty()) && position.epoch() < plan.epochs()) {
        Position now = after.orElseGet(run::position);
        observer.checkpoint(finite(run, now), false);
        return TrainingStatus.INTERRUPTED;
      }
    }
    return TrainingStatus.COMPLETED;
  }

  private boolean outOfPatience(Position position) {
    return plan.patience().isPresent()
        && position.best().isPresent()
        && position.epoch() - position.best().get().epoch() >= plan.patience().getAsInt();
  }

  private EpochRun begin(Position position) {
    return new EpochRun(
        new EpochSteps(plan, session, rows, ahead, programs, position), snapshot(position));
  }

  /**
   * Validates, tells the observer, and gives the position after the epoch; empty when it was asked
   * to stop before the validation had ended.
   */
  private Optional<Position> finish(
      EpochRun run, TrainingObserver observer, BooleanSupplier stopRequested) {
    Optional<Map<String, List<Double>>> validated =
        validation
            .flatMap(evaluator -> evaluator.evaluate(run.epoch(), run.updates(), stopRequested))
            .map(SplitMeans::means);
    if (validation.isPresent() && validated.isEmpty()) {
      return Optional.empty();
    }
    double bound = validated.orElseGet(run::means).get(TrainingProgram.BOUND).get(0);
    if (!Double.isFinite(bound)) {
      throw run.diverged("the validation bound after this step", bound);
    }
    boolean best =
        run.epoch() > warmUpEpochs && run.bestBefore().map(b -> bound > b.bound()).orElse(true);
    observer.epochDone(
        new EpochReport(
            run.epoch(),
            run.updates(),
            run.epochSeconds(),
            run.examplesPerSecond(),
            run.scalars(),
            run.means(),
            validated,
            best));
    Position next =
        Position.afterEpoch(
            run.epoch(),
            run.updates(),
            best ? Optional.of(new Position.Best(run.epoch(), bound)) : run.bestBefore(),
            run.seconds());
    if (best || run.epoch() % plan.checkpointEvery() == 0 || run.epoch() == plan.epochs()) {
      observer.checkpoint(finite(run, next), best);
    }
    return Optional.of(next);
  }

  /** A snapshot training can go on from: a loss can be finite where its gradient is not. */
  private Snapshot finite(EpochRun run, Position position) {
    Snapshot snapshot = snapshot(position);
    snapshot
        .firstNonFinite()
        .ifPresent(
            name -> {
              throw run.diverged("parameter " + name + " after this step", Double.NaN);
            });
    return snapshot;
  }

  private Snapshot snapshot(Position position) {
    return Snapshot.of(position, session, parameters);
  }

  @Override
  public void close() {
    ahead.ifPresent(BatchThread::close);
    programs.close();
  }
}
