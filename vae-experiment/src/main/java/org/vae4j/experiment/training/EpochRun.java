package org.vae4j.experiment.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.vae4j.experiment.model.TrainingProgram;
import org.vae4j.experiment.run.Position;

/** One pass over the training rows, whole or from the step where an earlier run stopped. */
final class EpochRun {
  private final EpochSteps steps;
  private final Snapshot start;
  private final Position begun;
  private final TermMeans means;
  private Optional<ProgramCache.Entry<TrainingProgram>> last = Optional.empty();
  private final long startedAt = System.nanoTime();
  private double trainingSeconds;
  private int done;
  private long examples;

  /**
   * A pass.
   *
   * @param start the position in the epoch and the values the session holds there
   */
  EpochRun(EpochSteps steps, Snapshot start) {
    this.steps = steps;
    this.start = start;
    this.begun = start.position();
    this.means = TermMeans.from(begun.sums(), begun.examples());
    this.trainingSeconds = begun.epochSeconds();
    this.done = begun.stepInEpoch();
    this.examples = begun.examples();
  }

  /** Runs the steps that are left; true when it was asked to stop after one of them. */
  boolean train(TrainingObserver observer, BooleanSupplier stopRequested) {
    observer.epochStarted(epoch(), steps.count(), done);
    boolean stop = false;
    while (!whole() && !stop) {
      observer.stepDone(done + 1, step());
      done++;
      stop = stopRequested.getAsBoolean();
    }
    trainingSeconds = epochSeconds();
    return stop;
  }

  /** Whether all steps are done. */
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

  private static void addScalars(
      ProgramCache.Entry<TrainingProgram> entry, Map<String, Double> scalars) {
    for (String name : entry.written().scalars()) {
      scalars.put(name, asWritten(entry.compiled().bindings().output(name)[0]));
    }
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

  /** What is to be thrown when something is infinite or NaN after the last step. */
  DivergedException diverged(String what, double value) {
    return diverged(done - 1, what, value);
  }

  private DivergedException diverged(int index, String what, double value) {
    return new DivergedException(epoch(), index + 1, what, value, steps.firstBadNode(start, index));
  }

  /** The number of the epoch, from 1. */
  int epoch() {
    return begun.epoch() + 1;
  }

  /** The best bound of the epochs before this one. */
  Optional<Position.Best> bestBefore() {
    return begun.best();
  }

  /** Updates done in all. */
  long updates() {
    return steps.number(done) - 1;
  }

  /** Means of the terms so far, by name. */
  Map<String, List<Double>> means() {
    return means.means();
  }

  /** Numbers of the last step, by name. */
  Map<String, Double> scalars() {
    Map<String, Double> scalars = new LinkedHashMap<>(begun.scalars());
    last.ifPresent(entry -> addScalars(entry, scalars));
    return scalars;
  }

  /** Rows for each second in which steps were run. */
  double examplesPerSecond() {
    return examples / trainingSeconds;
  }

  /** Seconds this epoch has taken until now, in all processes that worked at it. */
  double epochSeconds() {
    return begun.epochSeconds() + sinceStarted();
  }

  /** Seconds training has taken until now. */
  double seconds() {
    return begun.seconds() + sinceStarted();
  }

  private double sinceStarted() {
    return (System.nanoTime() - startedAt) / 1e9;
  }

  /** Where training stands within the epoch. */
  Position position() {
    return new Position(
        begun.epoch(),
        done,
        updates(),
        begun.best(),
        seconds(),
        trainingSeconds,
        means.sums(),
        scalars(),
        examples);
  }
}
