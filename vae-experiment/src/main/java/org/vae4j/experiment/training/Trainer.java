package org.vae4j.experiment.training;

import java.util.Collection;
import java.util.LinkedHashMap;
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
      EpochRun run = new EpochRun(position);
      boolean stop = run.train(observer, stopRequested);
      Optional<Position> after =
          run.whole() ? run.finish(observer, stopRequested) : Optional.empty();
      position = after.orElse(position);
      if ((stop || after.isEmpty()) && position.epoch() < plan.epochs()) {
        Position now = after.orElseGet(run::position);
        observer.checkpoint(run.finite(Snapshot.of(now, session, parameters)), false);
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

  /** One pass over the training rows, whole or from the step where an earlier run stopped. */
  private final class EpochRun {
    private final Position begun;
    private final Snapshot start;
    private final EpochSteps steps;
    private final TermMeans means;
    private final long startedAt = System.nanoTime();
    private Optional<ProgramCache.Entry<TrainingProgram>> last = Optional.empty();
    private int done;
    private long examples;

    EpochRun(Position position) {
      begun = position;
      done = position.stepInEpoch();
      start = Snapshot.of(position, session, parameters);
      steps = new EpochSteps(plan, session, rows, programs, position);
      means = TermMeans.from(position.sums(), position.examples());
    }

    /** Runs the steps that are left; true when it was asked to stop after one of them. */
    boolean train(TrainingObserver observer, BooleanSupplier stopRequested) {
      observer.epochStarted(begun.epoch() + 1, steps.count(), done);
      boolean stop = false;
      while (!whole() && !stop) {
        observer.stepDone(done + 1, step());
        done++;
        stop = stopRequested.getAsBoolean();
      }
      return stop;
    }

    boolean whole() {
      return done == steps.count();
    }

    /** Runs the next step and gives the mean bound of its batch. */
    private double step() {
      ProgramCache.Entry<TrainingProgram> entry = steps.run(done);
      CompiledProgram compiled = entry.compiled();
      int batch = steps.batch(done);
      means.count(batch);
      examples += batch;
      for (String term : entry.written().terms()) {
        float[] mean = compiled.bindings().output(term);
        requireFinite(term, mean);
        means.addMean(term, mean, batch);
      }
      last = Optional.of(entry);
      return compiled.bindings().output(TrainingProgram.BOUND)[0];
    }

    /** The numbers of the last step. */
    private Map<String, Double> scalars() {
      Map<String, Double> scalars = new LinkedHashMap<>(begun.scalars());
      last.ifPresent(
          entry ->
              entry
                  .written()
                  .scalars()
                  .forEach(
                      name ->
                          scalars.put(
                              name, asWritten(entry.compiled().bindings().output(name)[0]))));
      return scalars;
    }

    /** The decimal number a float32 stands for: 0.001 and not 0.0010000000474974513. */
    private static double asWritten(float number) {
      return Double.parseDouble(Float.toString(number));
    }

    private void requireFinite(String term, float[] mean) {
      for (float value : mean) {
        if (!Float.isFinite(value)) {
          throw diverged(done, term, value);
        }
      }
    }

    private DivergedException diverged(int index, String what, double value) {
      return new DivergedException(
          begun.epoch() + 1, index + 1, what, value, steps.firstBadNode(start, index));
    }

    /** Where training stands within the epoch. */
    Position position() {
      return new Position(
          begun.epoch(),
          done,
          steps.number(done) - 1,
          begun.best(),
          begun.seconds() + seconds(),
          means.sums(),
          scalars(),
          begun.examples() + examples);
    }

    /**
     * Validates, tells the observer, and gives the position after the epoch; empty when it was
     * asked to stop before the validation had ended.
     */
    Optional<Position> finish(TrainingObserver observer, BooleanSupplier stopRequested) {
      double trainingSeconds = seconds();
      int epoch = begun.epoch() + 1;
      long step = steps.number(done) - 1;
      Optional<Map<String, List<Double>>> validated =
          validation
              .flatMap(evaluator -> evaluator.evaluate(epoch, step, stopRequested))
              .map(SplitMeans::means);
      if (validation.isPresent() && validated.isEmpty()) {
        return Optional.empty();
      }
      Map<String, List<Double>> train = means.means();
      double bound = validated.orElse(train).get(TrainingProgram.BOUND).get(0);
      if (!Double.isFinite(bound)) {
        throw diverged(done - 1, "the validation bound after this step", bound);
      }
      boolean best = epoch > warmUpEpochs && begun.best().map(b -> bound > b.bound()).orElse(true);
      observer.epochDone(
          new EpochReport(
              epoch,
              step,
              seconds(),
              examples / trainingSeconds,
              scalars(),
              train,
              validated,
              best));
      Position next =
          new Position(
              epoch,
              0,
              step,
              best ? Optional.of(new Position.Best(epoch, bound)) : begun.best(),
              begun.seconds() + seconds(),
              Map.of(),
              Map.of(),
              0);
      if (best || epoch % plan.checkpointEvery() == 0 || epoch == plan.epochs()) {
        observer.checkpoint(finite(Snapshot.of(next, session, parameters)), best);
      }
      return Optional.of(next);
    }

    /** A snapshot training can go on from: a loss can be finite where its gradient is not. */
    Snapshot finite(Snapshot snapshot) {
      snapshot
          .firstNonFinite()
          .ifPresent(
              name -> {
                throw diverged(done - 1, "parameter " + name + " after this step", Double.NaN);
              });
      return snapshot;
    }

    private double seconds() {
      return (System.nanoTime() - startedAt) / 1e9;
    }
  }

  @Override
  public void close() {
    programs.close();
  }
}
