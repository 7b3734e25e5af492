package org.vae4j.experiment.training;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vae4j.backend.Bindings;
import org.vae4j.backend.Session;
import org.vae4j.experiment.data.preparation.EpochOrder;
import org.vae4j.experiment.data.preparation.Split;
import org.vae4j.experiment.model.ProgramInputs;
import org.vae4j.experiment.model.TrainingProgram;
import org.vae4j.experiment.run.Position;
import org.vae4j.graph.Primitive;
import org.vae4j.reference.NonFinite;
import org.vae4j.reference.NonFiniteFinder;

/**
 * The steps of one epoch, counted from 0. What a step computes depends on the values in the session
 * and on its number alone, so that any of them can be repeated.
 */
final class EpochSteps {
  private final TrainingPlan plan;
  private final Session session;
  private final int rows;
  private final BatchReader reader;
  private final Optional<BatchThread> ahead;
  private final ProgramCache<TrainingProgram> programs;
  private final Position begun;

  /**
   * The steps of the epoch a position is in.
   *
   * @param ahead reads the batch of the next step while a step runs; without it a step reads its
   *     own
   * @param begun where the epoch was begun or taken up again
   */
  EpochSteps(
      TrainingPlan plan,
      Session session,
      Split rows,
      Optional<BatchThread> ahead,
      ProgramCache<TrainingProgram> programs,
      Position begun) {
    this.plan = plan;
    this.session = session;
    this.rows = rows.count();
    this.ahead = ahead;
    this.programs = programs;
    this.begun = begun;
    int[] order = new EpochOrder(plan.seed(), rows.count()).of(begun.epoch());
    this.reader = new BatchReader(rows, order, begun.epoch());
  }

  int count() {
    return (rows + plan.batchSize() - 1) / plan.batchSize();
  }

  /** How many rows a step sees: the last one those that are left. */
  int batch(int index) {
    return Math.min(plan.batchSize(), rows - index * plan.batchSize());
  }

  /** The number of a step in all of training, from 1. */
  long number(int index) {
    return begun.step() - begun.stepInEpoch() + index + 1;
  }

  /** Runs the next step: each once, in their order, from where the epoch was begun. */
  ProgramCache.Entry<TrainingProgram> run(int index) {
    if (ahead.isPresent()) {
      takeRows(ahead.get(), index);
    } else {
      readRows(index);
    }
    return runFed(index);
  }

  /** Takes the rows of a step over from the thread, and has it read those of the step after. */
  private void takeRows(BatchThread thread, int index) {
    if (index == begun.stepInEpoch()) {
      readRows(index);
    } else {
      thread.finish();
      program(index).turn();
    }
    int next = index + 1;
    if (next < count()) {
      Bindings spare = program(next).spare();
      thread.begin(() -> read(next, spare));
    }
  }

  private void readRows(int index) {
    read(index, program(index).bindings());
  }

  private void read(int index, Bindings into) {
    reader.read(index * plan.batchSize(), batch(index), into);
  }

  private CompiledProgram program(int index) {
    return programs.get(batch(index)).compiled();
  }

  private ProgramCache.Entry<TrainingProgram> runFed(int index) {
    feedPlace(index);
    ProgramCache.Entry<TrainingProgram> entry = programs.get(batch(index));
    entry.compiled().run(plan.seed(), number(index));
    return entry;
  }

  private void feedPlace(int index) {
    CompiledProgram compiled = program(index);
    compiled.feedScalar(ProgramInputs.EPOCH, begun.epoch() + (double) index / count());
    compiled.feedScalar(ProgramInputs.STEP, (double) number(index));
  }

  /**
   * Where in a step numbers stopped being finite; in the step before, where the parameters were not
   * finite to begin with. Changes the values in the session.
   *
   * @param start the values at {@code begun}
   */
  String firstBadNode(Snapshot start, int index) {
    List<NonFinite> found = nonFinite(start, index);
    boolean begunWithThem =
        !found.isEmpty() && found.get(0).node().primitive() == Primitive.PARAMETER;
    if (begunWithThem && index > begun.stepInEpoch()) {
      found = nonFinite(start, index - 1);
    }
    return found.isEmpty()
        ? "none in float64: the numbers left the range of float32 in a sum or product"
        : found.stream().map(NonFinite::toString).collect(Collectors.joining("\n"));
  }

  private List<NonFinite> nonFinite(Snapshot start, int index) {
    start.restore(session);
    for (int before = begun.stepInEpoch(); before < index; before++) {
      readRows(before);
      runFed(before);
    }
    readRows(index);
    feedPlace(index);
    CompiledProgram compiled = program(index);
    compiled.bindings().noise(plan.seed(), number(index));
    return NonFiniteFinder.find(compiled.program(), session::read, compiled.bindings());
  }
}
