package org.vae4j.experiment.training;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.vae4j.backend.Session;
import org.vae4j.experiment.data.preparation.EpochOrder;
import org.vae4j.experiment.data.preparation.Split;
import org.vae4j.experiment.model.ModelAssembler;
import org.vae4j.experiment.model.ProgramInputs;
import org.vae4j.experiment.model.TrainingProgram;
import org.vae4j.experiment.run.Position;
import org.vae4j.graph.ParameterSpec;
import org.vae4j.reference.NonFinite;
import org.vae4j.reference.NonFiniteFinder;

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
  private final int stepsPerEpoch;

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
    this.stepsPerEpoch = (rows.count() + plan.batchSize() - 1) / plan.batchSize();
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
   * @param stopRequested asked after every step
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
      boolean stop = run.steps(observer, stopRequested);
      if (run.whole()) {
        position = run.finish(observer);
      }
      if (stop && position.epoch() < plan.epochs()) {
        Position now = run.whole() ? position : run.position();
        observer.checkpoint(Snapshot.of(now, session, parameters), false);
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
    private final int[] order;
    private final TermMeans means;
    private final Map<String, Double> scalars = new LinkedHashMap<>();
    private final long startedAt = System.nanoTime();
    private int done;

    EpochRun(Position position) {
      begun = position;
      done = position.stepInEpoch();
      start = Snapshot.of(position, session, parameters);
      order = new EpochOrder(plan.seed(), rows.count()).of(position.epoch());
      means = TermMeans.from(position.sums(), (long) done * plan.batchSize());
    }

    /** Runs the steps that are left; true when it was asked to stop after one of them. */
    boolean steps(TrainingObserver observer, BooleanSupplier stopRequested) {
      observer.epochStarted(begun.epoch() + 1, stepsPerEpoch, done);
      boolean stop = false;
      while (!whole() && !stop) {
        observer.stepDone(done + 1, step());
        done++;
        stop = stopRequested.getAsBoolean();
      }
      return stop;
    }

    boolean whole() {
      return done == stepsPerEpoch;
    }

    /** Runs the next step and gives the mean bound of its batch. */
    private double step() {
      ProgramCache.Entry<TrainingProgram> entry = runStep(done);
      CompiledProgram compiled = entry.compiled();
      int batch = batch(done);
      means.count(batch);
      for (String term : entry.written().terms()) {
        float[] mean = compiled.bindings().output(term);
        requireFinite(term, mean);
        means.addMean(term, mean, batch);
      }
      for (String name : entry.written().scalars()) {
        scalars.put(name, (double) compiled.bindings().output(name)[0]);
      }
      return compiled.bindings().output(TrainingProgram.BOUND)[0];
    }

    private ProgramCache.Entry<TrainingProgram> runStep(int index) {
      ProgramCache.Entry<TrainingProgram> entry = feed(index);
      entry.compiled().run(plan.seed(), stepNumber(index));
      return entry;
    }

    private ProgramCache.Entry<TrainingProgram> feed(int index) {
      ProgramCache.Entry<TrainingProgram> entry = programs.get(batch(index));
      CompiledProgram compiled = entry.compiled();
      compiled.feedRows(rows, order, index * plan.batchSize(), batch(index), begun.epoch());
      compiled.feedScalar(ProgramInputs.EPOCH, begun.epoch() + (double) index / stepsPerEpoch);
      compiled.feedScalar(ProgramInputs.STEP, (double) stepNumber(index));
      compiled.bindings().noise(plan.seed(), stepNumber(index));
      return entry;
    }

    private int batch(int index) {
      return Math.min(plan.batchSize(), rows.count() - index * plan.batchSize());
    }

    private long stepNumber(int index) {
      return begun.step() - begun.stepInEpoch() + index + 1;
    }

    private void requireFinite(String term, float[] mean) {
      for (float value : mean) {
        if (!Float.isFinite(value)) {
          throw new DivergedException(begun.epoch() + 1, done + 1, term, value, firstBadNode());
        }
      }
    }

    /** Replays the epoch up to the step that failed, to find where its numbers went wrong. */
    private String firstBadNode() {
      int failed = done;
      start.restore(session);
      for (int index = begun.stepInEpoch(); index < failed; index++) {
        runStep(index);
      }
      CompiledProgram compiled = feed(failed).compiled();
      List<NonFinite> found =
          NonFiniteFinder.find(compiled.program(), session::read, compiled.bindings());
      return found.isEmpty()
          ? "none in float64: the numbers left the range of float32 in a sum or product"
          : found.stream().map(NonFinite::toString).collect(Collectors.joining("\n"));
    }

    /** Where training stands within the epoch. */
    Position position() {
      return new Position(
          begun.epoch(),
          done,
          stepNumber(done) - 1,
          begun.best(),
          begun.seconds() + seconds(),
          means.sums());
    }

    /** Validates, tells the observer, and gives the position after the epoch. */
    Position finish(TrainingObserver observer) {
      double trainingSeconds = seconds();
      int epoch = begun.epoch() + 1;
      long step = stepNumber(done) - 1;
      Optional<Map<String, List<Double>>> validated =
          validation.map(evaluator -> evaluator.evaluate(epoch, step).means());
      Map<String, List<Double>> train = means.means();
      double bound = validated.orElse(train).get(TrainingProgram.BOUND).get(0);
      if (!Double.isFinite(bound)) {
        throw new DivergedException(
            epoch, done, "validation bound", bound, "the weights after this epoch");
      }
      boolean best = epoch > warmUpEpochs && begun.best().map(b -> bound > b.bound()).orElse(true);
      observer.epochDone(
          new EpochReport(
              epoch,
              step,
              seconds(),
              (double) (done - begun.stepInEpoch()) * plan.batchSize() / trainingSeconds,
              scalars,
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
              Map.of());
      if (best || epoch % plan.checkpointEvery() == 0 || epoch == plan.epochs()) {
        observer.checkpoint(Snapshot.of(next, session, parameters), best);
      }
      return next;
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
